-- What the hours of an enrolment come to, on whatever day one looks: reckoned when something happens to them, so that nobody need be
-- reckoned who has plenty.
create table read.hours_standing (
    id          text primary key, -- the enrolment
    reckoned_by text           not null, -- under which settings; under others it says nothing
    counted     boolean        not null,
    debt        numeric(12, 1) not null,
    rest        numeric(12, 1) not null, -- what nobody has used, expired or not
    lapses_on   date,                    -- the first day on which some of it has expired
    rests       text           not null  -- package by package, as JSON
);
