-- Tables of projections while they are built anew; those that serve stand in the schema read.
create schema anew;

-- Which projections are being built anew, and how far they are.
create table axon.rebuild (
    processor  text primary key,
    ordered_by text        not null,
    ordered_at timestamptz not null default now(),
    phase      text        not null default 'WAITING',
    position   bigint      not null default 0,
    goal       bigint      not null,
    per_second float8      not null default 0,
    claim      text, -- of who is at work
    seen_at    timestamptz,
    failure    text
);
