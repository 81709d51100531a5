-- The classes, and how many sit in each.
create table read.class_list (
    id             text primary key,
    position       bigint         not null, -- of the opening; the number people use is made of it
    version        bigint         not null,
    branch_id      text           not null,
    course_id      text           not null,
    type           text           not null,
    semester       text           not null,
    teachers       text[]         not null,
    start_date     date           not null,
    end_date       date,
    capacity       int,
    tuition        numeric(15, 2) not null,
    currency       text           not null,
    seated         int            not null,
    waiting        int            not null,
    closed_at      timestamptz,
    closing_reason text,
    created_at     timestamptz    not null
);

create index class_list_by_creation on read.class_list (created_at, position);
create index class_list_of_teacher on read.class_list using gin (teachers);

-- Who sits in which class, who waits for a seat, and who did.
create table read.class_seat (
    enrollment_id text primary key,
    version       bigint      not null, -- of the class
    class_id      text        not null,
    customer_id   text        not null,
    state         text        not null, -- SEATED, WAITING or LEFT
    came          bigint      not null, -- position in the log: the order in which they came
    since         timestamptz not null
);

create index class_seat_of_class on read.class_seat (class_id, state, came);
create index class_seat_of_customer on read.class_seat (customer_id);

-- A class as others refer to it.
create view read.class as
select k.id, k.position, k.branch_id, k.course_id, k.semester, k.teachers,
       coalesce(c.name, k.course_id) as course_name, coalesce(b.name, k.branch_id) as branch_name
from read.class_list k
left join read.course c on c.id = k.course_id
left join read.branch b on b.id = k.branch_id;
