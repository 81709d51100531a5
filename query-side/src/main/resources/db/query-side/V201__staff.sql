-- The people who work at the school.
create table read.staff (
    id           text primary key,
    version      bigint  not null,
    username     text    not null,
    display_name text    not null,
    roles        text[]  not null,
    branch_id    text,
    active       boolean not null
);

create index staff_by_name on read.staff (display_name, id);

-- How many customers each of them holds, and may hold.
create table read.portfolio (
    id         text primary key,
    version    bigint not null,
    consultant text   not null unique,
    held       int    not null,
    cap        int
);
