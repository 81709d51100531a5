-- Summings-up of classes told why a class was closed. They are made anew, without it.
delete from log.snapshot where name = 'classlist.ClassCounted';
