-- What was said to a customer stands beside the document, a text for each note: another note is added to the row, and nothing is read
-- or written anew for it. Documents that are there already keep their notes, which come first.
alter table read.customer_file add column notes text[] not null default '{}';
