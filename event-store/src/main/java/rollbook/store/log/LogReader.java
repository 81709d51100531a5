package rollbook.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import rollbook.api.LogUnavailable;

/** Reads the log: a stream of one aggregate, a page after a position, the head. Never inside somebody's transaction. */
final class LogReader {

    /** More is not read at once, however few events it is. */
    static final int LARGEST_PAGE = 8 * 1024 * 1024;

    private static final String PAGE = "select " + LogRow.COLUMNS
            + " from (select p.*, sum(octet_length(payload)) over (order by position) - octet_length(payload) as before"
            + " from (select " + LogRow.COLUMNS + " from log.event where position > ? order by position limit ?) p) e"
            + " where before < " + LARGEST_PAGE + " order by position";

    /** Where an aggregate was summed up, as if that were an event before the first of the log. */
    private static final String SUM =
            "select 0::bigint as position, aggregate_id, sequence, aggregate_type, event_id, name,"
                    + " revision, at, nanos, payload, metadata from log.snapshot";

    private static final String WHOLE = "select " + LogRow.COLUMNS + " from log.event where aggregate_id = any (?)";

    private static final String SINCE =
            " union all select since.* from unnest(?::text[]) wanted (id) cross join lateral ("
                    + SUM + " where aggregate_id = wanted.id"
                    + " union all select " + LogRow.COLUMNS
                    + " from log.event where aggregate_id = wanted.id and sequence > coalesce("
                    + "(select sequence from log.snapshot where aggregate_id = wanted.id), -1)) since";

    private static final String IN_ORDER = " order by aggregate_id, sequence";

    private final DataSource dataSource;
    private final Consumer<List<byte[]>> announced;

    /**
     * @param announced is told which events are about to be understood, page by page
     */
    LogReader(DataSource dataSource, Consumer<List<byte[]>> announced) {
        this.dataSource = dataSource;
        this.announced = announced;
    }

    /** The events of an aggregate from a version on. */
    List<LogRow> stream(String aggregateId, long firstSequence) {
        return rows(
                "select " + LogRow.COLUMNS
                        + " from log.event where aggregate_id = ? and sequence >= ? order by sequence",
                query -> {
                    query.setString(1, aggregateId);
                    query.setLong(2, firstSequence);
                });
    }

    /**
     * Several streams, by the ids of their aggregates: the events of each, in order. Where only what has happened since is wanted, the sum
     * comes before it if there is one; somebody else may have wanted the whole stream, and then that comes.
     */
    Map<String, List<LogRow>> streams(Collection<StreamRequest> requests) {
        var whole = ids(requests, false);
        var since = ids(requests, true);
        since.removeAll(whole);
        if (since.isEmpty() && whole.size() == 1) {
            var only = whole.iterator().next();
            return Map.of(only, stream(only, 0));
        }
        var all = rows(since.isEmpty() ? WHOLE + IN_ORDER : WHOLE + SINCE + IN_ORDER, query -> {
            setTexts(query, 1, whole);
            if (!since.isEmpty()) {
                setTexts(query, 2, since);
            }
        });
        var open = requests.stream()
                .filter(request -> !request.closed())
                .map(StreamRequest::aggregateId)
                .collect(Collectors.toSet());
        announced.accept(all.stream()
                .filter(row -> open.contains(row.aggregateId()))
                .map(LogRow::payload)
                .toList());
        return all.stream().collect(Collectors.groupingBy(LogRow::aggregateId));
    }

    private static Set<String> ids(Collection<StreamRequest> requests, boolean sinceSummedUp) {
        return requests.stream()
                .filter(request -> request.sinceSummedUp() == sinceSummedUp)
                .map(StreamRequest::aggregateId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void setTexts(PreparedStatement query, int parameter, Set<String> texts) throws SQLException {
        query.setArray(parameter, query.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
    }

    /** At most so many events after a position, in order, none skipped; fewer where they are large. */
    List<LogRow> after(long position, int size) {
        var page = rows(PAGE, query -> {
            query.setLong(1, position);
            query.setInt(2, size);
        });
        announced.accept(page.stream().map(LogRow::payload).toList());
        return page;
    }

    /** The newest snapshot of an aggregate. */
    Optional<LogRow> snapshot(String aggregateId) {
        return rows(SUM + " where aggregate_id = ?", query -> query.setString(1, aggregateId)).stream()
                .findFirst();
    }

    /** The position of the last event; 0 in an empty log. */
    long head() {
        return number("select coalesce(max(position), 0) from log.event", _ -> {})
                .orElse(0L);
    }

    /** The version of an aggregate; empty if there is none. */
    Optional<Long> lastSequence(String aggregateId) {
        return number(
                "select sequence from log.event where aggregate_id = ? order by sequence desc limit 1",
                query -> query.setString(1, aggregateId));
    }

    /** The position before the first event at or after a moment, by the clocks of those who wrote. */
    Optional<Long> before(Instant moment) {
        return number(
                "select position - 1 from log.event where at >= ? order by position limit 1",
                query ->
                        query.setObject(1, moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)));
    }

    private Optional<Long> number(String sql, Binding binding) {
        return ask(sql, binding, query -> {
            try (var result = query.executeQuery()) {
                return result.next() ? Optional.of(result.getLong(1)) : Optional.empty();
            }
        });
    }

    private List<LogRow> rows(String sql, Binding binding) {
        return ask(sql, binding, query -> {
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<LogRow>();
                while (result.next()) {
                    rows.add(LogRow.of(result));
                }
                return rows;
            }
        });
    }

    private <T> T ask(String sql, Binding binding, Answer<T> answer) {
        try (Connection connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            binding.bind(query);
            return answer.of(query);
        } catch (SQLException e) {
            if (SqlStates.isConnectionLost(e)) {
                throw new LogUnavailable(e);
            }
            throw new EventStoreException("The log cannot be read: " + e.getMessage(), e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private interface Answer<T> {
        T of(PreparedStatement query) throws SQLException;
    }
}
