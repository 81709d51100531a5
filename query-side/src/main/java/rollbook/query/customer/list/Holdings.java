package rollbook.query.customer.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.customer.list.Listed.Holding;

/** Who holds which customers, and which are in the pool: written apart, so that no index of the list has to hear of a claim. */
final class Holdings {

    private static final String GIVE_UP = """
        delete from read.customer_holding h
        using unnest(?::text[], ?::text[], ?::text[]) as u (holder, created_at, position)
        where (h.holder, h.created_at, h.position) = (u.holder, u.created_at::timestamptz, u.position::bigint)
        """;

    private static final String TAKE = """
        insert into read.customer_holding (holder, created_at, position, id)
        select u.holder, u.created_at::timestamptz, u.position::bigint, u.id
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (holder, created_at, position, id)
        """;

    private final JdbcTemplate jdbc;

    Holdings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down who holds these customers now, and no longer who did. */
    void write(Collection<Listed> rows) {
        var moved = rows.stream()
                .filter(row -> !Objects.equals(row.holding, row.holdingNow()))
                .toList();
        var given =
                moved.stream().map(row -> row.holding).filter(Objects::nonNull).toList();
        Columns.send(jdbc, GIVE_UP, given, List.of(Holding::holder, Holding::createdAt, Holding::position));

        var taken = moved.stream()
                .filter(row -> row.holdingNow() != null)
                .map(row -> Map.entry(row.holdingNow(), row.id))
                .toList();
        Columns.send(
                jdbc,
                TAKE,
                taken,
                List.of(
                        it -> it.getKey().holder(),
                        it -> it.getKey().createdAt(),
                        it -> it.getKey().position(),
                        Map.Entry::getValue));
    }
}
