-- What a customer is found by has a table of its own: it is not written anew whenever somebody claims them or gives them back.
drop index read.customer_grams;
create table read.customer_grams (
    id       text primary key,
    position bigint not null,
    grams    int[]  not null
);

insert into read.customer_grams (id, position, grams) select id, position, grams from read.customer;

alter table read.customer drop column grams;

-- What waits to be sorted into it is kept short: each search reads through it.
create index customer_grams_found on read.customer_grams using gin (grams) with (gin_pending_list_limit = 1024);
-- What the planner knows of these would only lead it astray: they are asked for by number and block.
alter table read.customer_grams alter column grams set statistics 0;
