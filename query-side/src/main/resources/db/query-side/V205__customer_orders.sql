-- Far pages by number and by name are counted off in the index alone; whether somebody holds the customer stands in it too.
drop index read.customer_by_code;
create index customer_by_code on read.customer (position) include (holder) where standing = 'LIVE';
drop index read.customer_by_name;
create index customer_by_name on read.customer (name_key, position) include (holder) where standing = 'LIVE';
