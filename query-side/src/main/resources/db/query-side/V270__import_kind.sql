-- What the rows of a file are; before there were kinds, they were customers.
alter table read.import add column kind text not null default 'CUSTOMERS';
