-- Every customer's whole file as a document, and the numbers it can be found by.
create table read.customer_file (
    id       text primary key,
    version  bigint  not null,
    holder   text,
    gone     boolean not null,
    numbers  text[]  not null,
    document text    not null
);

create index customer_file_numbers on read.customer_file using gin (numbers) with (gin_pending_list_limit = 256);
