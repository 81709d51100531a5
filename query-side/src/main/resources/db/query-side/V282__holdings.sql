-- Who holds which customers has a table of its own, and no index of the list knows of it: whoever claims a customer changes a row of
-- the list in place, and one index hears of it instead of ten.
create table read.customer_holding (
    holder     text        not null, -- empty: the pool, as far as its customers are live
    created_at timestamptz not null,
    position   bigint      not null,
    id         text        not null,
    primary key (holder, created_at, position)
);
insert into read.customer_holding (holder, created_at, position, id)
select coalesce(holder, ''), created_at, position, id from read.customer where holder is not null or standing = 'LIVE';

drop index read.customer_pool;
drop index read.customer_of_holder;
drop index read.customer_by_creation;
create index customer_by_creation on read.customer (created_at, position) where standing = 'LIVE';
drop index read.customer_by_code;
create index customer_by_code on read.customer (position) where standing = 'LIVE';
drop index read.customer_by_name;
create index customer_by_name on read.customer (name_key, position) where standing = 'LIVE';
drop index read.customer_by_status;
create index customer_by_status on read.customer (status, created_at, position) where standing = 'LIVE';
drop index read.customer_by_source;
create index customer_by_source on read.customer ((coalesce(source, 'ZZZ')), created_at, position)
    where standing = 'LIVE';
drop index read.customer_by_next_contact;
create index customer_by_next_contact on read.customer (next_contact_at, position) where standing = 'LIVE';
drop index read.customer_by_latest_contact;
create index customer_by_latest_contact on read.customer (next_contact_at desc nulls last, position desc)
    where standing = 'LIVE';

-- Room to change rows in place. Rows that are there already get it when the projection is built anew.
alter table read.customer set (fillfactor = 80);
