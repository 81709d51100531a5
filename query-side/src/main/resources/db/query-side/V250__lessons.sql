-- Lessons, by class and day.
create table read.lesson (
    id               text primary key,
    version          bigint not null, -- of the lesson and its sheet
    class_id         text   not null,
    branch_id        text   not null,
    day_number       int    not null,
    teacher          text   not null,
    day              date   not null,
    begins           time,
    ends             time,
    room             text,
    room_key         text,            -- the room however it is spelt
    outline          text,
    homework_title   text,
    homework_content text,
    students         int    not null,
    attended         int    not null,
    scored           int    not null,
    leaves           text   not null  -- requests to be away, as JSON
);

create index lesson_of_class on read.lesson (class_id, day_number);
create index lesson_of_teacher on read.lesson (teacher, day);
create index lesson_in_room on read.lesson (room_key, day) where room_key is not null;
create index lesson_by_day on read.lesson (day, begins, id);

-- What stands on their sheets: one row for each student of a lesson.
create table read.study_record (
    id            text primary key, -- of the lesson, and of the enrolment
    lesson_id     text   not null,
    place         int    not null,  -- on the sheet, from 0
    enrollment_id text   not null,
    customer_id   text   not null,
    guest         boolean not null,
    attendance    text,
    score         text,
    note          text,
    version       bigint not null   -- of the sheet when the row was last written into
);

create index study_record_of_lesson on read.study_record (lesson_id, place);
create index study_record_of_customer on read.study_record (customer_id, lesson_id);
