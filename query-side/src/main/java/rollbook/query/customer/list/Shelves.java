package rollbook.query.customer.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.customer.list.Listed.Counted;
import rollbook.query.customer.list.Listed.Place;

/**
 * Counts customers shelf by shelf in the order of creation, so that any page of a list of a million is found by adding up the
 * counts of some thousand shelves instead of walking past every customer before it.
 *
 * <p>About one customer in 512 begins a shelf: which ones is decided by their ids alone, and a shelf once begun stays. So the
 * shelves and their counts depend on what has happened and not on how it was cut into batches: a projection built anew comes
 * to the same.
 */
final class Shelves {

    private static final int ONE_IN_512 = 9;

    /** Adds up what has come and gone on each shelf; a customer's is the last that begins at or before them. */
    private static final String COUNT = """
        with moved as (
            select created_at::timestamptz, position::bigint, live::int, pool::int
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as m (created_at, position, live, pool)
        ), placed as (
            select s.created_at, s.position, sum(m.live) as live, sum(m.pool) as pool
            from moved m cross join lateral (
                select s.created_at, s.position from read.customer_shelf s
                where (s.created_at, s.position) <= (m.created_at, m.position)
                order by s.created_at desc, s.position desc limit 1) s
            group by s.created_at, s.position
        )
        update read.customer_shelf s set live = s.live + p.live, pool = s.pool + p.pool
        from placed p where (s.created_at, s.position) = (p.created_at, p.position)
        """;

    /** Cuts a shelf in two where a new one begins. */
    private static final String BEGIN = """
        with fresh as (
            select ?::timestamptz as created_at, ?::bigint as position
        ), cut as (
            select s.created_at, s.position from read.customer_shelf s, fresh f
            where (s.created_at, s.position) < (f.created_at, f.position)
            order by s.created_at desc, s.position desc limit 1
        ), beyond as (
            select s.created_at, s.position from read.customer_shelf s, fresh f
            where (s.created_at, s.position) > (f.created_at, f.position)
            order by s.created_at, s.position limit 1
        ), counted as (
            select count(*) as live, count(*) filter (where c.holder is null) as pool
            from read.customer c, fresh f
            where c.standing = 'LIVE' and (c.created_at, c.position) >= (f.created_at, f.position)
              and (c.created_at, c.position) < (
                  coalesce((select b.created_at from beyond b), 'infinity'), coalesce((select b.position from beyond b), 0))
        ), begun as (
            insert into read.customer_shelf (created_at, position, live, pool)
            select f.created_at, f.position, n.live, n.pool from fresh f, counted n
            on conflict do nothing
            returning live, pool
        )
        update read.customer_shelf s set live = s.live - b.live, pool = s.pool - b.pool
        from cut c, begun b where (s.created_at, s.position) = (c.created_at, c.position)
        """;

    private final JdbcTemplate jdbc;

    Shelves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this customer begins a shelf. */
    static boolean beginWith(String customerId) {
        return customerId.hashCode() * 0x9E3779B1 >>> (Integer.SIZE - ONE_IN_512) == 0;
    }

    /** Counts rows that have just been written where they stand now, and no longer where they stood before. */
    void count(Collection<Listed> rows) {
        var moves = new ArrayList<Counted>();
        for (var row : rows) {
            var now = row.countedNow();
            if (!now.equals(row.counted)) {
                moves.add(row.counted.takenAway());
                moves.add(now);
            }
        }
        moves.removeIf(move -> move.live() == 0);
        if (!moves.isEmpty()) {
            write(moves);
        }
        rows.stream()
                .flatMap(row -> row.shelvesBegun.stream())
                .sorted(Place.ORDER)
                .forEach(this::begin);
    }

    private void write(List<Counted> moves) {
        jdbc.update(COUNT, statement -> {
            var columns = List.<Function<Counted, Object>>of(
                    move -> move.at().createdAt(), move -> move.at().position(), Counted::live, Counted::pool);
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var texts = moves.stream().map(column.andThen(Object::toString)).toArray(String[]::new);
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            }
        });
    }

    private void begin(Place place) {
        jdbc.update(BEGIN, place.createdAt().toString(), place.position());
    }

    /** One empty shelf, before everything. */
    void clear() {
        jdbc.update("insert into read.customer_shelf (created_at, position, live, pool) values ('-infinity', 0, 0, 0)");
    }
}
