package rollbook.query.operations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import rollbook.api.operations.RebuildPhase;
import rollbook.query.OnQuerySide;
import rollbook.query.Positions;
import rollbook.query.ReadHere;
import rollbook.query.StoredTokens;
import rollbook.query.rebuild.Rebuild;
import rollbook.query.rebuild.Rebuilds;

/** Answers how the projections are. */
@Component
@OnQuerySide
class OperationsAnswers {

    private final Readers readers;
    private final Positions positions;
    private final StoredTokens stored;
    private final Pauses pauses;
    private final Rebuilds rebuilds;
    private final EventStore log;
    private final JdbcClient jdbc;
    private final Clock clock;

    OperationsAnswers(
            Readers readers,
            Positions positions,
            StoredTokens stored,
            Pauses pauses,
            Rebuilds rebuilds,
            EventStore log,
            JdbcClient jdbc,
            Clock clock) {
        this.readers = readers;
        this.positions = positions;
        this.stored = stored;
        this.pauses = pauses;
        this.rebuilds = rebuilds;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
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
        var building = rebuilds.all().stream().collect(Collectors.toMap(Rebuild::processor, Function.identity()));
        var parts = stored.parts();
        var letters = new HashMap<String, Long>();
        jdbc.sql("select processing_group, count(*) as letters from axon.dead_letter group by processing_group")
                .query(row -> {
                    letters.put(row.getString("processing_group"), row.getLong("letters"));
                });
        var head = log.createHeadToken().position().orElse(0);
        var items = readers.all().stream()
                .map(reader -> processor(
                        reader,
                        head,
                        letters,
                        paused,
                        building.get(reader.getName()),
                        parts.getOrDefault(reader.getName(), List.of())))
                .toList();
        return new Processors(head, items);
    }

    private Processor processor(
            StreamingEventProcessor reader,
            long head,
            Map<String, Long> letters,
            Set<String> paused,
            @Nullable Rebuild rebuild,
            List<StoredTokens.Part> parts) {
        var name = reader.getName();
        var position = positions.of(name);
        return new Processor(
                name,
                position,
                Math.max(0, head - position),
                reader.isRunning() && parts.stream().allMatch(part -> failure(part, reader) == null),
                paused.contains(name),
                rebuild != null && rebuild.isRunning(),
                rebuild != null && rebuild.isRunning() ? rebuild.progress() : 1.0,
                rebuild == null ? null : shown(rebuild),
                letters.getOrDefault(name, 0L),
                parts.stream().map(part -> segment(part, reader)).toList());
    }

    private Processors.Rebuild shown(Rebuild rebuild) {
        var reads = rebuild.phase() == RebuildPhase.READING && rebuild.perSecond() >= 1;
        var seconds = (rebuild.goal() - rebuild.position()) / Math.max(1, rebuild.perSecond());
        return new Processors.Rebuild(
                rebuild.phase(),
                rebuild.position(),
                rebuild.goal(),
                reads ? Math.round(rebuild.perSecond()) : 0,
                reads ? clock.instant().plusSeconds(Math.round(seconds)).truncatedTo(ChronoUnit.SECONDS) : null,
                rebuild.failure());
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
