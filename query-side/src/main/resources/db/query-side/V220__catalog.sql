-- The branches of the school.
create table read.branch (
    id         text primary key,
    version    bigint      not null,
    name       text        not null,
    address    text,
    created_at timestamptz not null
);

-- What it offers.
create table read.course (
    id            text primary key,
    version       bigint         not null,
    name          text           not null,
    price         numeric(15, 2) not null,
    currency      text           not null,
    period_months int,
    outline       text,
    created_at    timestamptz    not null
);
