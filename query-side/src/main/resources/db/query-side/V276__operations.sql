-- Projections that somebody has paused: no node reads for them.
create table axon.paused_processor (
    processor text primary key,
    paused_by text        not null,
    paused_at timestamptz not null default now()
);

-- Events that a projection was told to go on without. What they say stands in the log.
create table axon.discarded_letter (
    id            text primary key,
    processor     text        not null,
    event         text        not null,
    aggregate_id  text,
    version       bigint,
    cause         text,
    laid_aside_at text        not null,
    discarded_by  text        not null,
    reason        text        not null,
    discarded_at  timestamptz not null default now()
);
