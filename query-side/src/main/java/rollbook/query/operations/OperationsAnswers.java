package rollbook.query.operations;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.DeadLetters.DeadLetter;
import rollbook.api.operations.OperationsQuery.CheckProcessors;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.query.OnQuerySide;
import rollbook.query.Positions;

/** Answers how the projections are. What an event says is not shown: it is about customers. */
@Component
@OnQuerySide
class OperationsAnswers {

    private static final String LETTERS = """
        select * from (
            select dead_letter_id, processing_group, payload_type, aggregate_id, sequence, cause_type, enqueued_at,
                   count(*) over (partition by processing_group, sequence_id) - 1 as waiting,
                   row_number() over (partition by processing_group, sequence_id order by sequence_index) as place
            from axon.dead_letter) l
        where place = 1 order by enqueued_at, dead_letter_id
        """;

    private final Readers readers;
    private final Positions positions;
    private final EventStore log;
    private final JdbcClient jdbc;

    OperationsAnswers(Readers readers, Positions positions, EventStore log, JdbcClient jdbc) {
        this.readers = readers;
        this.positions = positions;
        this.log = log;
        this.jdbc = jdbc;
    }

    @QueryHandler
    Processors answer(GetProcessors query) {
        return processors();
    }

    @QueryHandler
    Processors answer(CheckProcessors query) {
        return processors();
    }

    private Processors processors() {
        var letters = new HashMap<String, Long>();
        jdbc.sql("select processing_group, count(*) as letters from axon.dead_letter group by processing_group")
                .query(row -> {
                    letters.put(row.getString("processing_group"), row.getLong("letters"));
                });
        var head = log.createHeadToken().position().orElse(0);
        var items = readers.all().stream()
                .map(reader -> processor(reader, head, letters))
                .toList();
        return new Processors(head, items);
    }

    private Processor processor(StreamingEventProcessor reader, long head, Map<String, Long> letters) {
        var name = reader.getName();
        var position = positions.of(name);
        var segments = reader.processingStatus().values();
        var until = readers.replayedUntil(name);
        var replaying = until > 0;
        return new Processor(
                name,
                position,
                Math.max(0, head - position),
                reader.isRunning() && segments.stream().noneMatch(EventTrackerStatus::isErrorState),
                replaying,
                replaying ? Math.min(1.0, (double) position / until) : 1.0,
                letters.getOrDefault(name, 0L));
    }

    @QueryHandler
    DeadLetters answer(GetDeadLetters query) {
        return new DeadLetters(jdbc.sql(LETTERS)
                .query((row, _) -> new DeadLetter(
                        row.getString("dead_letter_id"),
                        row.getString("processing_group"),
                        row.getString("payload_type"),
                        row.getString("aggregate_id"),
                        row.getLong("sequence"),
                        simpleName(row.getString("cause_type")),
                        Instant.parse(row.getString("enqueued_at")),
                        row.getInt("waiting")))
                .list());
    }

    private static String simpleName(@Nullable String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('.') + 1);
    }
}
