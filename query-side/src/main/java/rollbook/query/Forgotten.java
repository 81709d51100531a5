package rollbook.query;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.CustomerId;

/**
 * Who is erased, as far as a projection has read. What is said about them afterwards can still be read until their keys are shredded,
 * and nobody would take it out of the rows again: so it does not get there.
 */
public final class Forgotten {

    private final JdbcTemplate jdbc;
    private final String table;

    /**
     * In a table of the projection's own.
     *
     * @param table with its schema; its one column is {@code customer_id}
     */
    public Forgotten(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    public void add(CustomerId customer) {
        jdbc.update("insert into " + table + " (customer_id) values (?) on conflict do nothing", customer.value());
    }

    /** Those of these customers who are erased. */
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        var ids = customers.stream().map(CustomerId::value).distinct().toArray(String[]::new);
        return jdbc
                .query(
                        "select customer_id from " + table + " where customer_id = any (?)",
                        statement ->
                                statement.setArray(1, statement.getConnection().createArrayOf("text", ids)),
                        (row, _) -> new CustomerId(row.getString("customer_id")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Forgets whom it knows: the projection is about to be built anew. */
    public void clear() {
        jdbc.execute("truncate " + table);
    }
}
