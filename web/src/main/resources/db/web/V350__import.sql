create schema if not exists import;

-- Files that are being brought in, in pieces, so that another node can go on with them. Gone when the import has ended.
create table import.upload (
    import_id text        not null,
    part      int         not null,
    bytes     bytea       not null,
    stored_at timestamptz not null default now(),
    primary key (import_id, part)
);

-- How far an import, or taking it back, is; and which node is at it.
create table import.run (
    import_id  text primary key,
    encoding   text,
    headings   text[]      not null,
    holder     text,
    held_until timestamptz not null default now(),
    attempts   int         not null default 0,
    done       int         not null default 0, -- rows behind us
    created    int         not null default 0,
    updated    int         not null default 0,
    skipped    int         not null default 0,
    failed     int         not null default 0,
    undone_by  text,
    undone     int         not null default 0,
    kept       int         not null default 0,
    stored_at  timestamptz not null default now(),
    ended_at   timestamptz
);

-- Rows that could not be taken, as they stand in the file.
create table import.row_error (
    import_id text   not null,
    line      int    not null,
    cells     text[] not null,
    fields    text   not null,
    messages  text   not null,
    primary key (import_id, line)
);

-- Which customers an import in update mode has corrected, for taking it back: written down before the correction is sent.
create table import.correction (
    import_id    text        not null,
    line         int         not null,
    customer_id  text        not null,
    fields       text[]      not null,
    corrected_at timestamptz,
    primary key (import_id, line)
);
