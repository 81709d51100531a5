-- Books that were written before anybody kept what they come to: under no settings, so that they are reckoned when somebody asks.
insert into read.hours_standing (id, reckoned_by, counted, debt, rest, rests)
select enrollment_id, '', true, 0, 0, '[]' from read.hour_book
on conflict do nothing;
