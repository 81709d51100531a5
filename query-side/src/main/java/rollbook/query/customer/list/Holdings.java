package rollbook.query.customer.list;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.customer.list.Listed.Holding;

/** Who holds which customers, and which are in the pool: written apart, so that no index of the list has to hear of a claim. */
final class Holdings {

    private static final String MOVE = """
        with moved as (
            select was, was_created_at::timestamptz, was_position::bigint, holder, created_at::timestamptz, position::bigint, id
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as m (was, was_created_at, was_position, holder, created_at, position, id)
        ), given as (
            delete from read.customer_holding h using moved m
            where (h.holder, h.created_at, h.position) = (m.was, m.was_created_at, m.was_position)
        )
        insert into read.customer_holding (holder, created_at, position, id)
        select holder, created_at, position, id from moved where holder is not null
        """;

    private static final List<Function<Move, @Nullable Object>> COLUMNS = List.of(
            of(Move::was, Holding::holder),
            of(Move::was, Holding::createdAt),
            of(Move::was, Holding::position),
            of(Move::now, Holding::holder),
            of(Move::now, Holding::createdAt),
            of(Move::now, Holding::position),
            Move::id);

    private final JdbcTemplate jdbc;

    Holdings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down who holds these customers now, and no longer who did. */
    void write(Collection<Listed> rows) {
        var moves = rows.stream()
                .map(row -> new Move(row.id, row.holding, row.holdingNow()))
                .filter(move -> !Objects.equals(move.was(), move.now()))
                .toList();
        Columns.send(jdbc, MOVE, moves, COLUMNS);
    }

    /**
     * A customer goes from one to another.
     *
     * @param was absent: nobody had them, and they were not in the pool
     * @param now likewise
     */
    private record Move(
            String id, @Nullable Holding was, @Nullable Holding now) {}

    private static Function<Move, @Nullable Object> of(
            Function<Move, @Nullable Holding> side, Function<Holding, Object> column) {
        return move -> {
            var holding = side.apply(move);
            return holding == null ? null : column.apply(holding);
        };
    }
}
