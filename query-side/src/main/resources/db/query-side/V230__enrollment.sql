-- Every enrolment as a document, and by what lists find it.
create table read.enrollment (
    id          text primary key,
    version     bigint not null,
    position    bigint not null, -- of its beginning; the number people use is made of it
    came        bigint not null, -- where it began this time: lists and the waiting list go by it
    customer_id text   not null,
    class_id    text   not null,
    state       text   not null,
    document    text   not null
);

create index enrollment_of_customer on read.enrollment (customer_id, came);
create index enrollment_of_class on read.enrollment (class_id, state, came);
create index enrollment_by_time on read.enrollment (came);
create index enrollment_by_state on read.enrollment (state, came);
create index enrollment_by_code on read.enrollment (position);
