-- What was shown to whom in bulk, and why: for the boss to look at.
create table account.disclosure (
    id     bigint      generated always as identity primary key,
    at     timestamptz not null,
    actor  text        not null,
    day    date        not null,
    kind   text        not null,
    what   text        not null, -- by which filters or marks, never their values
    reason text,
    lines  bigint      not null
);
create index disclosure_at on account.disclosure (at desc, id desc);
create index disclosure_actor on account.disclosure (actor, at desc, id desc);

-- Lists are looked at all day long: one line for each person and day.
create unique index one_view_a_day on account.disclosure (actor, day) where kind = 'BULK_VIEW';

-- How much of their share of a day somebody has had.
create table account.disclosure_share (
    actor text   not null,
    kind  text   not null,
    day   date   not null,
    times bigint not null,
    lines bigint not null,
    primary key (actor, kind, day)
);
