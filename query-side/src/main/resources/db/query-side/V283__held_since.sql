-- Since when somebody holds a customer stands beside who it is, and no longer in the document: a claim changes columns alone, in place, and
-- reads nothing. Documents that are there already still tell it, and the version, but nobody listens any more.
alter table read.customer_file add column held_since timestamptz;

-- By a pattern: jsonb refuses documents with a zero character in what somebody wrote. There no quotation mark stands unescaped.
update read.customer_file
set held_since = substring(document from '"holding":\{"holder":"[^"]*","since":"([^"]*)"\}')::timestamptz
where holder is not null;
