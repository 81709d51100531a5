package rollbook.query.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.MetaDataKeys;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.OperationsCommand;
import rollbook.api.operations.OperationsCommand.CancelReplay;
import rollbook.api.operations.OperationsCommand.DiscardDeadLetter;
import rollbook.api.operations.OperationsCommand.PauseProcessor;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsCommand.StartProcessor;
import rollbook.api.operations.OperationsRefusal.MustForget;
import rollbook.api.operations.OperationsRefusal.NoSuchDeadLetter;
import rollbook.api.operations.OperationsRefusal.NoSuchProcessor;
import rollbook.api.operations.OperationsRefusal.ProcessorPaused;
import rollbook.api.operations.OperationsRefusal.ReplayRunning;
import rollbook.api.operations.OperationsRefusal.StillLaidAside;
import rollbook.query.OnQuerySide;
import rollbook.query.rebuild.Rebuilds;

/** Where projections are built anew, and events that were laid aside are tried again. */
@Component
@OnQuerySide
class ReplayDesk {

    private static final int LONGEST_REASON = 300;

    private final Readers readers;
    private final Rebuilds rebuilds;
    private final Pauses pauses;
    private final DiscardedLetters discarded;
    private final BegunRequests requests;
    private final JdbcClient jdbc;

    ReplayDesk(
            Readers readers,
            Rebuilds rebuilds,
            Pauses pauses,
            DiscardedLetters discarded,
            BegunRequests requests,
            JdbcClient jdbc) {
        this.readers = readers;
        this.rebuilds = rebuilds;
        this.pauses = pauses;
        this.discarded = discarded;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    @CommandHandler
    void decide(ReplayProcessor command, Actor actor, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        checkMayRun(command, actor);
        refuseUnknown(command.name());
        if (requests.know(request)) {
            return; // it was begun, and may be over
        }
        Refused.unless(!pauses.all().contains(command.name()), () -> new ProcessorPaused(command.name()));
        Refused.unless(rebuilds.order(command.name(), actor.id()), () -> new ReplayRunning(command.name()));

        requests.add(request);
    }

    @CommandHandler
    void decide(CancelReplay command, Actor actor) {
        checkMayRun(command, actor);
        refuseUnknown(command.name());

        apart(() -> rebuilds.cancel(command.name()));
    }

    @CommandHandler
    void decide(PauseProcessor command, Actor actor) {
        checkMayRun(command, actor);
        refuseUnknown(command.name());

        apart(() -> pauses.add(command.name(), actor.id()));
    }

    @CommandHandler
    void decide(StartProcessor command, Actor actor) {
        checkMayRun(command, actor);
        refuseUnknown(command.name());

        apart(() -> pauses.end(command.name()));
    }

    private void refuseUnknown(String name) {
        Refused.unless(readers.find(name).isPresent(), () -> new NoSuchProcessor(name));
    }

    @CommandHandler
    void decide(DiscardDeadLetter command, Actor actor, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        checkMayRun(command, actor);
        var reason = command.reason().strip();
        Refused.unless(!reason.isEmpty(), () -> malformed("required", "says why the event is given up"));
        Refused.unless(
                reason.length() <= LONGEST_REASON,
                () -> malformed("too-long", "has at most " + LONGEST_REASON + " characters"));
        Refused.unless(!discarded.isToForget(command.id()), () -> new MustForget(command.id()));
        var given = discarded.add(command.id(), actor.id(), reason);
        Refused.unless(given || requests.know(request), () -> new NoSuchDeadLetter(command.id()));

        requests.add(request);
    }

    private static Malformed malformed(String code, String message) {
        return new Malformed(List.of(new FieldError("reason", code, message)));
    }

    @CommandHandler
    void decide(RetryDeadLetter command, Actor actor, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        checkMayRun(command, actor);
        var first = firstInLine(command.id());
        Refused.unless(first.isPresent() || requests.know(request), () -> new NoSuchDeadLetter(command.id()));

        first.ifPresent(letter -> apart(() -> {
            requests.add(request);
            readers.lettersOf(letter.processor())
                    .ifPresent(queue -> queue.process(each -> isCalled(letter.id(), each)));
        }));
        Refused.unless(firstInLine(command.id()).isEmpty(), () -> new StillLaidAside(command.id()));
    }

    /** The letter that has to be taken in before this one and all others of its line; itself, if it is the first. */
    private Optional<First> firstInLine(String id) {
        return jdbc.sql("""
            select f.dead_letter_id, f.processing_group
            from axon.dead_letter l
            join axon.dead_letter f using (processing_group, sequence_id)
            where l.dead_letter_id = ? order by f.sequence_index limit 1\
            """)
                .param(id)
                .query((row, _) -> new First(row.getString("dead_letter_id"), row.getString("processing_group")))
                .optional();
    }

    private record First(String id, String processor) {}

    private static boolean isCalled(String id, DeadLetter<?> letter) {
        return letter instanceof JdbcDeadLetter<?> stored
                && stored.getIdentifier().equals(id);
    }

    /** Also where this node has no command side, and so nobody at its door. */
    private static void checkMayRun(OperationsCommand command, Actor actor) {
        Refused.unless(
                actor.is(Actor.PROGRAM.id()) || actor.hasAnyOf(Role.ADMIN),
                () -> new NotAllowed(command.getClass().getSimpleName()));
    }

    /** Outside the transaction of the command: processors that start must find what was reset. */
    private static void apart(Runnable work) {
        try {
            CompletableFuture.runAsync(work, Thread.ofVirtual()::start).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
