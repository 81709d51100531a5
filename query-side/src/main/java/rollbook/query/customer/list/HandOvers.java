package rollbook.query.customer.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.customer.HandOver;
import rollbook.query.customer.list.Shelves.Move;

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
        ), passed_on as (
            update read.customer_holding h set holder = coalesce(c.holder, '') from handed c
            where (h.holder, h.created_at, h.position) = (coalesce(c.was, ''), c.created_at, c.position)
              and (c.holder is not null or c.standing = 'LIVE')
        ), given_up as (
            delete from read.customer_holding h using handed c
            where (h.holder, h.created_at, h.position) = (c.was, c.created_at, c.position)
              and c.holder is null and c.standing <> 'LIVE'
        ), taken as (
            insert into read.customer_holding (holder, created_at, position, id)
            select holder, created_at, position, id from handed where was is null and standing <> 'LIVE'
        )
        """;

    /** Who of them comes into the pool or leaves it is counted by the same statement, */
    private static final String FEW = CHANGE
            + """
            , moved as (
                select o.sort, o.word, o.at, c.position, 0 as live, (c.holder is null)::int - (c.was is null)::int as pool
                from handed c cross join lateral (values %s) o (sort, word, at, every)
                where c.standing = 'LIVE' and (c.holder is null or c.was is null)
            ), %s
            select count(*) from changed
            """.formatted(
                    Order.SHELVED.stream().map(Order::sql).collect(Collectors.joining(", ")), Shelves.COUNT_FEW);

    /** or, if they are many, told. */
    private static final String MANY = CHANGE + """
        select position, status, source, name_key, created_at,
               case standing when 'LIVE' then (holder is null)::int - (was is null)::int else 0 end as pool
        from changed
        """;

    private final JdbcTemplate jdbc;
    private final Shelves shelves;

    HandOvers(JdbcTemplate jdbc, Shelves shelves) {
        this.jdbc = jdbc;
        this.shelves = shelves;
    }

    /**
     * Writes them down, as far as their rows are there and do not know it already.
     *
     * @return how many that were
     */
    int write(Collection<HandOver> handOvers) {
        if (!Shelves.areMany(handOvers.size() * Order.SHELVED.size())) {
            return Columns.count(jdbc, FEW, handOvers, HandOver.COLUMNS);
        }
        var moves = Columns.ask(jdbc, MANY, handOvers, HandOver.COLUMNS, HandOvers::moves);
        shelves.write(moves.stream().flatMap(List::stream).toList());
        return moves.size();
    }

    /** How one of them changes the counts. */
    private static List<Move> moves(ResultSet row) throws SQLException {
        var pool = row.getInt("pool");
        if (pool == 0) {
            return List.of();
        }
        var keys = SortKeys.read(row);
        return Order.SHELVED.stream()
                .map(order -> new Move(order.place(keys), 0, pool))
                .toList();
    }
}
