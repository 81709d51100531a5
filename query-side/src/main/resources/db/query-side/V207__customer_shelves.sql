-- Who came from nowhere in particular stands last of all sources; the index has the holder, so that far pages are counted off in it.
drop index read.customer_by_source;
create index customer_by_source on read.customer ((coalesce(source, 'ZZZ')), created_at, position) include (holder)
    where standing = 'LIVE';
drop index read.customer_by_status;
create index customer_by_status on read.customer (status, created_at, position) include (holder)
    where standing = 'LIVE';

-- How many customers there are from each beginning to the next, now in every order people turn pages in. Who begins a shelf is
-- told by their position in the log, so that shelves depend on the rows alone.
drop table read.customer_shelf;
create table read.customer_shelf (
    sort     text        not null,
    word     text        not null, -- what is sorted by comes first, if it is a word,
    at       timestamptz not null, -- then, if it is a moment
    position bigint      not null, -- and then the position
    live     int         not null,
    pool     int         not null,
    primary key (sort, word, at, position)
) with (fillfactor = 50); -- the counts change with every customer: room to change them in place

with ordered as (
    select o.sort, o.word, o.at, c.position, c.position % o.every = 0 as begins, c.standing = 'LIVE' as live,
           c.standing = 'LIVE' and c.holder is null as pool
    from read.customer c cross join lateral (values
        ('CREATED_AT', '', c.created_at, 509),
        ('NAME', c.name_key, '-infinity'::timestamptz, 2039),
        ('CODE', '', '-infinity'::timestamptz, 2039),
        ('STATUS', c.status, c.created_at, 2039),
        ('SOURCE', coalesce(c.source, 'ZZZ'), c.created_at, 2039)) o (sort, word, at, every)
    union all
    select sort, '', '-infinity', 0, true, false, false
    from unnest(array['CREATED_AT', 'NAME', 'CODE', 'STATUS', 'SOURCE']) sort
), shelved as (
    select *, count(*) filter (where begins) over (partition by sort order by word, at, position) as shelf
    from ordered
)
insert into read.customer_shelf (sort, word, at, position, live, pool)
select sort, min(word) filter (where begins), min(at) filter (where begins), min(position) filter (where begins),
       count(*) filter (where live), count(*) filter (where pool)
from shelved
group by sort, shelf;
