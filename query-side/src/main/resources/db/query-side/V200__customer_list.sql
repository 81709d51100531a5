create schema if not exists read;

-- Every customer as a line of a list.
create table read.customer (
    id               text primary key,
    position         bigint      not null, -- of the registration; the number people use is made of it
    version          bigint      not null,
    standing         text        not null,
    name             text,
    qq               text,
    qq_nick          text,
    phone            text,
    source           text,
    course_id        text,
    tags             text[]      not null,
    status           text        not null,
    enrollments      int         not null,
    holder           text,
    held_since       timestamptz,
    latest_follow_up text,
    intention        text,
    next_contact_at  timestamptz,
    follow_ups       int         not null,
    import_id        text,
    created_at       timestamptz not null,
    name_key         text        not null,
    search_text      text        not null,
    grams            int[]       not null
);

-- One index for each order a list can be in; who is laid aside or gone is in none of them.
create index customer_by_creation on read.customer (created_at, position) include (holder) where standing = 'LIVE';
create index customer_pool on read.customer (created_at, position) where standing = 'LIVE' and holder is null;
create index customer_by_code on read.customer (position);
create index customer_by_name on read.customer (name_key, position) where standing = 'LIVE';
create index customer_by_status on read.customer (status, created_at, position) where standing = 'LIVE';
create index customer_by_source on read.customer (source, created_at, position) where standing = 'LIVE';
create index customer_by_next_contact on read.customer (next_contact_at, position) where standing = 'LIVE';
create index customer_of_holder on read.customer (holder, created_at, position) where holder is not null;
create index customer_of_import on read.customer (import_id, position) where import_id is not null;
create index customer_aside on read.customer (created_at, position) where standing = 'ASIDE';

-- Finds terms of any length and every filter. What waits to be sorted into it is kept short: each search reads through it.
create index customer_grams on read.customer using gin (grams) with (gin_pending_list_limit = 1024);

-- How many customers there are from each beginning to the next, in the order of creation.
create table read.customer_shelf (
    created_at timestamptz not null,
    position   bigint      not null,
    live       int         not null,
    pool       int         not null,
    primary key (created_at, position)
);

insert into read.customer_shelf (created_at, position, live, pool) values ('-infinity', 0, 0, 0);

-- What the planner knows of these would only lead it astray: they are asked for by number and block.
alter table read.customer alter column grams set statistics 0;
alter table read.customer alter column search_text set statistics 0;
