package rollbook.query.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.operations.OperationsQuery.CheckProcessors;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.api.operations.Processors.Segment;
import rollbook.query.OnQuerySide;
import rollbook.query.Positions;
import rollbook.query.ReadHere;
import rollbook.query.StoredTokens;

/** Answers how the projections are. */
@Component
@OnQuerySide
class OperationsAnswers {

    private final Readers readers;
    private final Positions positions;
    private final StoredTokens stored;
    private final Pauses pauses;
    private final EventStore log;
    private final JdbcClient jdbc;

    OperationsAnswers(
            Readers readers, Positions positions, StoredTokens stored, Pauses pauses, EventStore log, JdbcClient jdbc) {
        this.readers = readers;
        this.positions = positions;
        this.stored = stored;
        this.pauses = pauses;
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
        var paused = pauses.all();
        var parts = stored.parts();
        var letters = new HashMap<String, Long>();
        jdbc.sql("select processing_group, count(*) as letters from axon.dead_letter group by processing_group")
                .query(row -> {
                    letters.put(row.getString("processing_group"), row.getLong("letters"));
                });
        var head = log.createHeadToken().position().orElse(0);
        var items = readers.all().stream()
                .map(reader ->
                        processor(reader, head, letters, paused, parts.getOrDefault(reader.getName(), List.of())))
                .toList();
        return new Processors(head, items);
    }

    private Processor processor(
            StreamingEventProcessor reader,
            long head,
            Map<String, Long> letters,
            Set<String> paused,
            List<StoredTokens.Part> parts) {
        var name = reader.getName();
        var position = positions.of(name);
        var until = readers.replayedUntil(name);
        var replaying = until > 0;
        return new Processor(
                name,
                position,
                Math.max(0, head - position),
                reader.isRunning() && parts.stream().allMatch(part -> failure(part, reader) == null),
                paused.contains(name),
                replaying,
                replaying ? Math.min(1.0, (double) position / until) : 1.0,
                letters.getOrDefault(name, 0L),
                parts.stream().map(part -> segment(part, reader)).toList());
    }

    private static Segment segment(StoredTokens.Part part, StreamingEventProcessor reader) {
        var here = ReadHere.by(reader).get(part.segment());
        var failure = failure(part, reader);
        return new Segment(
                part.segment(),
                here == null ? part.position() : here.getCurrentPosition().orElse(part.position()),
                part.node(),
                failure == null ? null : failure.getClass().getSimpleName());
    }

    /** Why nobody reads a part; what has failed here and is read elsewhere by now is nobody's worry. */
    private static @Nullable Throwable failure(StoredTokens.Part part, StreamingEventProcessor reader) {
        var status = reader.processingStatus().get(part.segment());
        return status == null || part.node() != null ? null : status.getError();
    }
}
