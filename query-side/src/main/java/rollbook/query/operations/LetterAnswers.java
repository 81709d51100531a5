package rollbook.query.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.DeadLetters.DeadLetter;
import rollbook.api.operations.OpenedLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers what projections could not take in. What an event says about people is never shown here. */
@Component
@OnQuerySide
class LetterAnswers {

    private static final String LETTERS = """
        select * from (
            select dead_letter_id, processing_group, payload_type, aggregate_id, sequence, cause_type, enqueued_at,
                   count(*) over (partition by processing_group, sequence_id) - 1 as waiting,
                   row_number() over (partition by processing_group, sequence_id order by sequence_index) as place
            from axon.dead_letter where processing_group not like '%@anew') l
        """;

    private static final String FIRST = LETTERS + " where place = 1 order by enqueued_at, dead_letter_id";
    private static final String ONE = LETTERS + " where dead_letter_id = ?";

    private final JdbcClient jdbc;
    private final LogBook book;

    LetterAnswers(JdbcClient jdbc, LogBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @QueryHandler
    @AnsweredFrom(AnsweredFrom.ALL)
    DeadLetters answer(GetDeadLetters query) {
        return new DeadLetters(jdbc.sql(FIRST).query((row, _) -> letter(row)).list());
    }

    @QueryHandler
    @AnsweredFrom(AnsweredFrom.ALL)
    Optional<OpenedLetter> answer(GetDeadLetter query) {
        return jdbc.sql(ONE)
                .param(query.id())
                .query((row, _) -> letter(row))
                .optional()
                .map(letter -> new OpenedLetter(
                        letter,
                        book.find(letter.aggregateId(), letter.version())
                                .filter(LogBook::isKnown)
                                .map(book::masked)
                                .orElse(null)));
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("dead_letter_id"),
                row.getString("processing_group"),
                row.getString("payload_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                simpleName(row.getString("cause_type")),
                Instant.parse(row.getString("enqueued_at")),
                row.getInt("waiting"));
    }

    private static String simpleName(@Nullable String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('.') + 1);
    }
}
