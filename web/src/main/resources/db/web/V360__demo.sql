create schema if not exists demo;

-- How far the demo data is. A database with a row here is no real school's: everybody knows its passwords.
create table demo.school (
    only_one boolean primary key default true check (only_one),
    opened   timestamptz not null,
    lots     int         not null default 0
);
