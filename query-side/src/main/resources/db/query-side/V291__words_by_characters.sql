-- What the list is put into order by stands in the same order in every database, character by character, and in the program, which counts
-- many customers at once on their shelves.
alter table read.customer
    alter column name_key type text collate "C",
    alter column status type text collate "C",
    alter column source type text collate "C";

-- What was known of the columns, to plan by, is gone with that.
analyze read.customer;
