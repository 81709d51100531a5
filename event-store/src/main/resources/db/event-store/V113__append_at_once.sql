-- Nearly always every version is free: then nothing is looked for first, the keys of the table tell when it is not so.
-- Whoever was slower is found out as before, by looking for each event of the group.
alter function log.append(bigint[], text[], bigint[], text[], uuid[], text[], text[], bigint[], bigint[], bytea[], bytea[])
    rename to append_one_by_one;

create function log.append(
    units bigint[], aggregate_ids text[], sequences bigint[], aggregate_types text[], event_ids uuid[], names text[],
    revisions text[], micros bigint[], nanos bigint[], payloads bytea[], metadatas bytea[])
    returns table (unit bigint, last_position bigint, taken_aggregate text, taken_sequence bigint)
    language plpgsql
as $$
#variable_conflict use_column
declare
    head bigint;
begin
    perform pg_advisory_xact_lock(7023615112);
    select coalesce(max(e.position), 0) into head from log.event e;

    begin
        insert into log.event (position, aggregate_id, sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata)
        select head + g.n, g.aggregate_id, g.sequence, g.aggregate_type, g.event_id, g.name, g.revision,
               timestamptz 'epoch' + g.micros * interval '1 microsecond', g.nanos, g.payload, g.metadata
        from unnest(aggregate_ids, sequences, aggregate_types, event_ids, names, revisions, micros, nanos, payloads, metadatas)
            with ordinality as g (aggregate_id, sequence, aggregate_type, event_id, name, revision, micros, nanos, payload, metadata, n);
    exception when unique_violation then
        return query select * from log.append_one_by_one(
            units, aggregate_ids, sequences, aggregate_types, event_ids, names, revisions, micros, nanos, payloads, metadatas);
        return;
    end;

    return query
    select g.unit, head + max(g.n), null::text, null::bigint from unnest(units) with ordinality as g (unit, n) group by g.unit;
    perform pg_notify('rollbook_log', (head + cardinality(units))::text);
end
$$;
