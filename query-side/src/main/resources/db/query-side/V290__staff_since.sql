-- Since when somebody is on the staff, as a place in the log. Rows that are there already get theirs when the list is built anew.
alter table read.staff add column position bigint not null default 0;
