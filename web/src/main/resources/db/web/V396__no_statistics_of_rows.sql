-- What stands in lines that could not be taken is nothing that statistics need. They would keep the words of a table that has been
-- emptied: PostgreSQL leaves the old ones where there is nothing to count.
alter table import.row_error alter column cells set statistics 0;
alter table import.row_error alter column fields set statistics 0;
alter table import.row_error alter column messages set statistics 0;
