-- Who bears a QQ number is looked up for a thousand rows of an import at a time: a column of its own, in the normal form.
alter table read.customer_file add column bearer text;

update read.customer_file set
    bearer = (select substr(n, length('bearer ') + 1) from unnest(numbers) n where n like 'bearer %' limit 1),
    numbers = array(select n from unnest(numbers) with ordinality as u (n, place) where n not like 'bearer %' order by place);

create index customer_file_bearer on read.customer_file (bearer) where bearer is not null;

-- What the planner knows of these would only lead it astray: few numbers are asked for, and none is common.
alter table read.customer_file alter column numbers set statistics 0;
