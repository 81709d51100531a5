-- Files that were brought in.
create table read.import (
    id           text primary key,
    version      bigint      not null,
    position     bigint      not null,
    started_by   text        not null,
    file_name    text        not null,
    content_hash text        not null,
    options      text        not null,
    state        text        not null,
    rows         int         not null,
    created      int         not null,
    updated      int         not null,
    skipped      int         not null,
    failed       int         not null,
    kept         int         not null,
    reason       text,
    started_at   timestamptz not null,
    ended_at     timestamptz
);

create index import_by_time on read.import (position);
create index import_unfinished on read.import (position) where state in ('RUNNING', 'UNDOING');
