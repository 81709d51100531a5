-- Which enrolments an import has made, or has tried to make, for taking it back: written down before they are sent.
create table import.seat (
    import_id     text not null,
    line          int  not null,
    enrollment_id text not null,
    primary key (import_id, line)
);

-- Which sheets an import has written into, and in which versions they were before and after it.
create table import.sheet (
    import_id      text   not null,
    line           int    not null,
    lesson_id      text   not null,
    version_before bigint not null,
    version_after  bigint,
    primary key (import_id, line)
);
