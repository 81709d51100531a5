create schema log;

-- Every fact, once, in the order of commits. Positions have no gaps, so a reader asks for "position > n" and nothing else.
create table log.event (
    position       bigint primary key,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    aggregate_type text,
    event_id       uuid        not null unique,
    name           text        not null,
    revision       text,
    at             timestamptz not null,
    nanos          smallint    not null, -- what a timestamptz cannot hold: the nanoseconds below a microsecond
    payload        bytea       not null, -- JSON as it was written, byte for byte
    metadata       bytea       not null,
    constraint one_event_per_version unique (aggregate_id, sequence)
);

create index event_at on log.event using brin (at) with (pages_per_range = 32);

create table log.snapshot (
    aggregate_id   text primary key,
    sequence       bigint      not null,
    aggregate_type text        not null,
    event_id       uuid        not null,
    name           text        not null,
    revision       text,
    at             timestamptz not null,
    nanos          smallint    not null,
    payload        bytea       not null,
    metadata       bytea       not null
);

-- Appends the events of several units of work at once. The lock is taken before positions are drawn and held to the commit,
-- so that the order of positions is the order of commits. A unit whose version is taken is left out and reported; a unit
-- that is there already, event for event, is reported as stored: asking again after a lost connection is safe.
create function log.append(
    units bigint[], aggregate_ids text[], sequences bigint[], aggregate_types text[], event_ids uuid[], names text[],
    revisions text[], micros bigint[], nanos bigint[], payloads bytea[], metadatas bytea[])
    returns table (unit bigint, last_position bigint, taken_aggregate text, taken_sequence bigint)
    language plpgsql
    -- the plan is made once, perhaps while the log is still empty
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
    head bigint;
    head_after bigint;
begin
    perform pg_advisory_xact_lock(7023615112);
    select coalesce(max(e.position), 0) into head from log.event e;

    return query
    with given as (
        select g.* from unnest(units, aggregate_ids, sequences, aggregate_types, event_ids, names, revisions, micros, nanos,
                payloads, metadatas) with ordinality
            as g (unit, aggregate_id, sequence, aggregate_type, event_id, name, revision, micros, nanos, payload, metadata, n)
    ), met as (
        select g.unit, g.aggregate_id, g.sequence, e.position, e.event_id = g.event_id as same
        from given g join log.event e on e.aggregate_id = g.aggregate_id and e.sequence = g.sequence
    ), fresh as (
        select g.*, head + row_number() over (order by g.n) as position
        from given g where not exists (select from met m where m.unit = g.unit)
    ), stored as (
        insert into log.event (position, aggregate_id, sequence, aggregate_type, event_id, name, revision, at, nanos, payload, metadata)
        select f.position, f.aggregate_id, f.sequence, f.aggregate_type, f.event_id, f.name, f.revision,
               timestamptz 'epoch' + f.micros * interval '1 microsecond', f.nanos, f.payload, f.metadata
        from fresh f order by f.position
    )
    select f.unit, max(f.position), null::text, null::bigint from fresh f group by f.unit
    union all
    select m.unit, max(m.position), null, null from met m group by m.unit having bool_and(m.same)
    union all
    (select distinct on (m.unit) m.unit, null::bigint, m.aggregate_id, m.sequence from met m where not m.same order by m.unit, m.sequence);

    select coalesce(max(e.position), 0) into head_after from log.event e;
    if head_after > head then
        perform pg_notify('rollbook_log', head_after::text);
    end if;
end
$$;
