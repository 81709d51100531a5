package rollbook.query.customer.list;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.customer.HandOver;

/**
 * Customers who change hands, and about whom nothing else is heard: their rows, whom they are held by and where they are counted are
 * written with one statement. Nobody reads the rows: PostgreSQL tells what stood in each before.
 */
final class HandOvers {

    private static final String CHANGE = """
        with news as (
            select id, version::bigint, holder, held_since::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as n (id, version, holder, held_since)
        ), changed as (
            update read.customer c set version = n.version, holder = n.holder, held_since = n.held_since
            from news n where c.id = n.id and c.version < n.version
            returning c.id, c.position, c.standing, c.status, c.source, c.name_key, c.created_at, c.holder, old.holder as was
        ), handed as (
            select * from changed where was is distinct from holder
        ), given as (
            delete from read.customer_holding h using handed c
            where (h.holder, h.created_at, h.position) = (coalesce(c.was, ''), c.created_at, c.position)
        ), taken as (
            insert into read.customer_holding (holder, created_at, position, id)
            select coalesce(holder, ''), created_at, position, id from handed
            where holder is not null or standing = 'LIVE'
        ), moved as (
            select o.sort, o.word, o.at, c.position, 0 as live, (c.holder is null)::int - (c.was is null)::int as pool
            from handed c cross join lateral (values %s) o (sort, word, at, every)
            where c.standing = 'LIVE' and (c.holder is null or c.was is null)
        ), %s
        select count(*) from changed
        """;

    private static final String FEW = changing(Shelves.COUNT_FEW);
    private static final String MANY = changing(Shelves.COUNT_MANY);

    private HandOvers() {}

    private static String changing(String counting) {
        var orders = Order.SHELVED.stream().map(Order::sql).collect(Collectors.joining(", "));
        return CHANGE.formatted(orders, counting);
    }

    /**
     * Writes them down, as far as their rows are there and do not know it already.
     *
     * @return how many that were
     */
    static int write(JdbcTemplate jdbc, Collection<HandOver> handOvers) {
        var many = Shelves.areMany(handOvers.size() * Order.SHELVED.size());
        return Columns.count(jdbc, many ? MANY : FEW, handOvers, HandOver.COLUMNS);
    }
}
