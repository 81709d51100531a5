-- Which lesson a guest on a sheet makes up for: absence and make-up use hours once.
alter table read.study_record add makes_up_for text;

create index study_record_of_enrollment on read.study_record (enrollment_id, lesson_id);

-- What was bought in lesson hours, without anybody's words. What is left follows from it and from who attended what.
create table read.hour_book (
    id            text primary key,
    version       bigint not null,
    enrollment_id text   not null,
    customer_id   text   not null,
    packages      text   not null, -- as JSON
    pauses        text   not null, -- as JSON
    linked        text[] not null  -- enrolments with which hours came, or to which they went
);

create unique index hour_book_of_enrollment on read.hour_book (enrollment_id);
