-- Who wanted which customer and did not get them.
create table read.refused_claim (
    id          text primary key,
    customer_id text        not null,
    consultant  text        not null,
    at          timestamptz not null,
    obstacle    text        not null,
    holder      text
);
create index refused_claim_of_customer on read.refused_claim (customer_id, at desc, id);
