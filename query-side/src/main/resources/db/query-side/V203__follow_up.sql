-- What was said to customers, as it reads now.
create table read.follow_up (
    id              text primary key,
    version         bigint      not null, -- of the customer's file
    position        bigint      not null,
    customer_id     text        not null,
    author          text        not null,
    content         text        not null,
    intention       text        not null,
    competitor_id   text,
    next_contact_at timestamptz,
    at              timestamptz not null,
    corrected_at    timestamptz
);

create index follow_up_by_time on read.follow_up (at, position);
create index follow_up_of_customer on read.follow_up (customer_id, at, position);
create index follow_up_of_author on read.follow_up (author, at, position);
