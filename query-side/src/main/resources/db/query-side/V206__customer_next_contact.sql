-- Whom nobody is to be contacted stand last, whichever way the list is read; so each way has an index of its own.
drop index read.customer_by_next_contact;
create index customer_by_next_contact on read.customer (next_contact_at, position) include (holder)
    where standing = 'LIVE';
create index customer_by_latest_contact on read.customer (next_contact_at desc nulls last, position desc)
    include (holder) where standing = 'LIVE';
