-- Shelves follow the order of words; where the database had another one, customers are on other shelves now.
alter table read.customer_shelf alter column word type text collate "C";

delete from read.customer_shelf;

with ordered as (
    select o.sort, o.word, o.at, c.position, c.position % 2039 = 0 as begins, c.standing = 'LIVE' as live,
           c.standing = 'LIVE' and c.holder is null as pool
    from read.customer c cross join lateral (values
        ('CREATED_AT', '', c.created_at),
        ('NAME', c.name_key, '-infinity'::timestamptz),
        ('CODE', '', '-infinity'::timestamptz),
        ('STATUS', c.status, c.created_at),
        ('SOURCE', coalesce(c.source, 'ZZZ'), c.created_at)) o (sort, word, at)
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
