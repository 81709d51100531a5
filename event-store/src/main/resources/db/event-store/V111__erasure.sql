-- Whose data was erased. It outlives every rebuilding; a copy of each row stands in the journal beside the data folder.
create table vault.erasure (
    person    text        primary key,
    erased_at timestamptz not null,
    erased_by text        not null,
    reason    text        not null,
    in_log    boolean     not null -- false after an older backup was restored, until it has been decided once more
);
