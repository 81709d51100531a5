package rollbook.query.customer.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.customer.list.Listed.Counted;

/**
 * Counts customers shelf by shelf, in every order that people turn pages in, so that any page of a list of a million is found by
 * adding up the counts of some hundred shelves instead of walking past every customer before it.
 *
 * <p>One position of the log in so many begins a shelf where its customer stands; who moves takes the beginning along. So the
 * shelves and their counts depend on the rows alone and not on how they came to be: a projection built anew comes to the same.
 */
final class Shelves {

    private static final String MOVED = """
        with moved as (
            select sort, word, at::timestamptz, position::bigint, live::int, pool::int
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as m (sort, word, at, position, live, pool)
        ),
        """;

    /** A customer's shelf is the last that begins at or before them: looked for, one by one. */
    private static final String SEEK = """
         placed as (
            select m.sort, s.word, s.at, s.position, sum(m.live) as live, sum(m.pool) as pool
            from moved m cross join lateral (
                select s.word, s.at, s.position from read.customer_shelf s
                where s.sort = m.sort and (s.word, s.at, s.position) <= (m.word, m.at, m.position)
                order by s.word desc, s.at desc, s.position desc limit 1) s
            group by m.sort, s.word, s.at, s.position
        )
        """;

    /** Counts what has {@code moved} where it stands, as a part of a statement. */
    static final String COUNT_FEW = SEEK + """
        , counted as (
            update read.customer_shelf s set live = s.live + p.live, pool = s.pool + p.pool
            from placed p
            where (s.sort, s.word, s.at, s.position) = (p.sort, p.word, p.at, p.position) and (p.live <> 0 or p.pool <> 0)
        )
        """;

    /** From so many on it is cheaper to fetch all shelves, unless there are far more of them. */
    private static final int MANY = 300;

    private static final String ALL = "select sort, word, at, position from read.customer_shelf";

    private static final String ADD = """
        update read.customer_shelf s set live = s.live + p.live::int, pool = s.pool + p.pool::int
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            as p (sort, word, at, position, live, pool)
        where (s.sort, s.word, s.at, s.position) = (p.sort, p.word, p.at::timestamptz, p.position::bigint)
        """;

    private static final String NEXT = """
        select word, at, position from read.customer_shelf
        where sort = :sort and (word, at, position) > (:word, :at::timestamptz, :position)
        order by word, at, position limit 1
        """;

    private static final String BEGIN = """
        insert into read.customer_shelf (sort, word, at, position, live, pool)
        select :sort, :word, :at::timestamptz, :position, count(*), count(*) filter (where c.holder is null)
        from read.customer c where c.standing = 'LIVE' and %s
        """;

    /** What a shelf is given or gives, it takes from the one before or leaves to it. */
    private static final String BEFORE = """
        with it as (%s), before as (
            select sort, word, at, position from read.customer_shelf
            where sort = :sort and (word, at, position) < (:word, :at::timestamptz, :position)
            order by word desc, at desc, position desc limit 1)
        update read.customer_shelf s set live = s.live %2$s it.live, pool = s.pool %2$s it.pool
        from it, before b where (s.sort, s.word, s.at, s.position) = (b.sort, b.word, b.at, b.position)
        """;

    private static final String IT =
            "from read.customer_shelf where (sort, word, at, position) = (:sort, :word, :at::timestamptz, :position)";

    private static final String TAKE = BEFORE.formatted("select live, pool " + IT, "-");
    private static final String LEAVE = BEFORE.formatted("delete " + IT + " returning live, pool", "+");

    private static final String COUNT_ALL = """
        with ordered as (
            select o.sort, o.word, o.at, c.position, c.position %% o.every = 0 as begins, c.standing = 'LIVE' as live,
                   c.standing = 'LIVE' and c.holder is null as pool
            from read.customer c cross join lateral (values %1$s) o (sort, word, at, every)
            union all
            select sort, word, at, position, true, false, false from read.customer_shelf
        ), shelved as (
            select *, count(*) filter (where begins) over (partition by sort order by word, at, position) as shelf
            from ordered
        ), counted as (
            select sort, min(word) filter (where begins) as word, min(at) filter (where begins) as at,
                   min(position) filter (where begins) as position, count(*) filter (where live) as live,
                   count(*) filter (where pool) as pool
            from shelved group by sort, shelf
        )
        insert into read.customer_shelf (sort, word, at, position, live, pool)
        select sort, word, at, position, live, pool from counted
        on conflict (sort, word, at, position) do update set live = excluded.live, pool = excluded.pool
        """;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Shelves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Counts rows that have just been written where they stand now, and no longer where they stood before. */
    void count(Collection<Listed> rows) {
        var moves = new ArrayList<Move>();
        var ended = new HashSet<Place>();
        var begun = new HashSet<Place>();
        for (var row : rows) {
            var now = row.countedNow();
            moves.addAll(moves(row.counted, now));
            ended.addAll(row.counted.beginnings());
            begun.addAll(now.beginnings());
        }
        if (!moves.isEmpty()) {
            write(moves);
        }
        without(ended, begun).forEach(this::end);
        without(begun, ended).forEach(this::begin);
    }

    /**
     * More or fewer customers at a place.
     *
     * @param live so many more that are live
     * @param pool so many more in the pool
     */
    record Move(Place place, int live, int pool) {

        private static final List<Function<Move, @Nullable Object>> COLUMNS = List.of(
                move -> move.place().order(),
                move -> move.place().word(),
                move -> move.place().moment(),
                move -> move.place().position(),
                Move::live,
                Move::pool);

        private Move and(Move other) {
            return new Move(place, live + other.live, pool + other.pool);
        }
    }

    private static List<Move> moves(Counted before, Counted now) {
        var moves = new ArrayList<Move>();
        for (var place : before.places()) {
            moves.add(new Move(place, -before.live(), -before.pool()));
        }
        for (var place : now.places()) {
            var gone = new Move(place, -before.live(), -before.pool());
            var stays = moves.remove(gone);
            var live = stays ? now.live() - before.live() : now.live();
            var pool = stays ? now.pool() - before.pool() : now.pool();
            moves.add(new Move(place, live, pool));
        }
        moves.removeIf(move -> move.live() == 0 && move.pool() == 0);
        return moves;
    }

    private static Set<Place> without(Set<Place> places, Set<Place> others) {
        var left = new HashSet<>(places);
        left.removeAll(others);
        return left;
    }

    static boolean areMany(int moves) {
        return moves >= MANY;
    }

    /** Counts who has come to a place or left it. */
    void write(Collection<Move> moves) {
        if (areMany(moves.size())) {
            Columns.send(jdbc, ADD, onShelves(moves), Move.COLUMNS);
        } else {
            Columns.count(jdbc, MOVED + COUNT_FEW + "select count(*) from placed", moves, Move.COLUMNS);
        }
    }

    /** The same, added up where the shelves begin: a place is on the last shelf that begins at or before it. */
    private List<Move> onShelves(Collection<Move> moves) {
        var beginnings = new EnumMap<Order, NavigableSet<Place>>(Order.class);
        jdbc.query(ALL, row -> {
            var place = Place.read(Order.valueOf(row.getString("sort")), row, "");
            inOrder(beginnings, place).add(place);
        });
        var sums = new HashMap<Place, Move>();
        for (var move : moves) {
            var shelf = inOrder(beginnings, move.place()).floor(move.place());
            sums.merge(shelf, new Move(shelf, move.live(), move.pool()), Move::and);
        }
        return sums.values().stream()
                .filter(sum -> sum.live() != 0 || sum.pool() != 0)
                .toList();
    }

    private static NavigableSet<Place> inOrder(Map<Order, NavigableSet<Place>> places, Place place) {
        return places.computeIfAbsent(place.order(), _ -> new TreeSet<>(Place.IN_ORDER));
    }

    /** Cuts a shelf in two where a new one begins. */
    private void begin(Place place) {
        var order = place.order();
        var customer = "(" + String.join(", ", order.columns()) + ")";
        var from = customer + " >= (" + String.join(", ", order.values(":word", ":at::timestamptz", ":position")) + ")";
        var to = " and " + customer + " < ("
                + String.join(", ", order.values(":nextWord", ":nextAt::timestamptz", ":nextPosition")) + ")";
        var next = next(place);
        var parameters = place.parameters("word", "at", "position");
        next.ifPresent(it -> parameters.putAll(it.parameters("nextWord", "nextAt", "nextPosition")));
        named.update(BEGIN.formatted(next.isPresent() ? from + to : from), parameters);
        named.update(TAKE, place.parameters("word", "at", "position"));
    }

    private Optional<Place> next(Place place) {
        return named
                .query(NEXT, place.parameters("word", "at", "position"), (row, _) -> Place.read(place.order(), row, ""))
                .stream()
                .findFirst();
    }

    /** Joins a shelf to the one before. */
    private void end(Place place) {
        named.update(LEAVE, place.parameters("word", "at", "position"));
    }

    /** Counts all customers anew, of whom none have been counted yet. */
    void countAll() {
        jdbc.execute("truncate read.customer_shelf");
        clear();
        jdbc.execute("set local work_mem = '128MB'");
        jdbc.execute(COUNT_ALL.formatted(Order.SHELVED.stream().map(Order::sql).collect(Collectors.joining(", "))));
    }

    /** One empty shelf in each order, before everything. */
    void clear() {
        for (var order : Order.SHELVED) {
            named.update(
                    "insert into read.customer_shelf (sort, word, at, position, live, pool)"
                            + " values (:sort, '', '-infinity', 0, 0, 0)",
                    Map.of("sort", order.name()));
        }
    }
}
