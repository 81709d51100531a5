-- The ledgers: how much stands in each, and in which parts the tuition is paid.
create table read.ledger (
    id            text primary key,
    version       bigint         not null,
    customer_id   text           not null,
    enrollment_id text,
    course_id     text,
    currency      text           not null,
    paid          numeric(17, 2) not null,
    plan_due      date[]         not null,
    plan_amount   numeric(17, 2)[] not null
);

create index ledger_of_enrollment on read.ledger (enrollment_id) where enrollment_id is not null;

-- The cash book: every line that money came or went by, and those that wait or were declined.
create table read.ledger_entry (
    id            text primary key,
    version       bigint         not null, -- of the ledger
    position      bigint         not null, -- where it was written down
    ledger_id     text           not null,
    payment_id    text,
    type          text           not null,
    state         text           not null,
    customer_id   text           not null,
    enrollment_id text,
    course_id     text,
    kind          text           not null,
    amount        numeric(17, 2) not null, -- below zero for what goes out
    currency      text           not null,
    method        text,
    note          text,
    declined      text,
    day           date           not null,
    at            timestamptz    not null,
    author        text           not null,
    approver      text,
    consultant    text,
    receipt       text,
    receipt_at    timestamptz
);

create index ledger_entry_by_day on read.ledger_entry (day, position);
create index ledger_entry_of_ledger on read.ledger_entry (ledger_id, position);
create index ledger_entry_of_customer on read.ledger_entry (customer_id, day, position);
create index ledger_entry_of_enrollment on read.ledger_entry (enrollment_id, day, position) where enrollment_id is not null;
create index ledger_entry_of_payment on read.ledger_entry (payment_id) where payment_id is not null;
create index ledger_entry_waiting on read.ledger_entry (position) where state = 'WAITING';
create unique index ledger_entry_receipt on read.ledger_entry (receipt) where receipt is not null;

-- What tuition is owed for which place in a class.
create table read.paid_place (
    id          text primary key, -- the enrolment
    version     bigint      not null,
    customer_id text        not null,
    class_id    text        not null,
    tuition     numeric(17, 2),
    currency    text,
    seated      boolean     not null,
    seated_at   timestamptz
);

create index paid_place_seated on read.paid_place (id) where seated;

-- What classes teach, and what that is called.
create table read.paid_class (
    id        text primary key,
    version   bigint not null,
    course_id text   not null
);

create table read.paid_course (
    id      text primary key,
    version bigint not null,
    name    text   not null
);
