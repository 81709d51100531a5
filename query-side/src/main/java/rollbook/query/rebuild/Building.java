package rollbook.query.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.operations.RebuildPhase;
import rollbook.query.rebuild.RebuildBook.NoLongerOurs;

/**
 * One projection on its way: read the log from the beginning into tables of its own, make the indexes, read what has come meanwhile, and
 * take the place of the tables that serve. Whatever goes wrong before the last step leaves these as they are.
 */
final class Building implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);

    private static final int HASTY = 5_000;
    private static final int MOST_AT_HAND = 25_000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(3);
    private static final int ORDINARY = 1_000;
    private static final int CAREFUL = 100;

    /** So near the end of the log the rest is no matter of many batches. */
    private static final long NEAR = 2_000;

    private static final long NOTHING_CAME_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final Duration SERVING_COMES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int TRIES_WITHOUT_PROGRESS = 20;

    /** A lock that was not given in time, and a deadlock. */
    private static final Set<String> WAITED_IN_VAIN = Set.of("55P03", "40P01");

    private final Twin twin;
    private final RebuildBook book;
    private final ServingReader serving;
    private final EventStore log;
    private final Clock clock;
    private final Speed speed = new Speed();
    private volatile boolean stopped;
    private boolean careful;
    private Rebuild now;

    Building(Rebuild claimed, Twin twin, RebuildBook book, ServingReader serving, EventStore log, Clock clock) {
        this.now = claimed;
        this.twin = twin;
        this.book = book;
        this.serving = serving;
        this.log = log;
        this.clock = clock;
    }

    /** It shall come to an end soon; somebody else can go on where it stopped. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        var tries = 0;
        var reached = -1L;
        var pause = BETWEEN_TRIES;
        for (; !stopped; LockSupport.parkNanos(pause.toNanos())) {
            try {
                now = book.find(now);
                twin.letGo();
                tries = now.position() > reached ? 0 : tries + 1;
                reached = now.position();
                build();
                return;
            } catch (NoLongerOurs _) {
                LOG.info("{} is not built anew here any more", twin.group());
                if (!book.isOrdered(twin.group())) {
                    twin.discard();
                }
                return;
            } catch (InterruptedException _) {
                return;
            } catch (SerializationException | LaidAside e) {
                giveUp(e);
                return;
            } catch (RuntimeException e) {
                if (isWaiting(e)) {
                    LOG.debug("The new rows of {} wait for who reads the old ones", twin.group());
                    tries = 0;
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
                    continue;
                }
                careful = true;
                if (tries >= TRIES_WITHOUT_PROGRESS) {
                    giveUp(e);
                    return;
                }
                LOG.warn("Building {} anew goes on from {} after a failure", twin.group(), reached, e);
            }
        }
    }

    private static boolean isWaiting(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .anyMatch(it -> it instanceof NotThereYet
                        || (it instanceof SQLException sql && WAITED_IN_VAIN.contains(sql.getSQLState())));
    }

    private void giveUp(RuntimeException failure) {
        LOG.error("{} cannot be built anew; the rows that serve stay", twin.group(), failure);
        var kind = failure.getClass().getSimpleName();
        book.fail(now, failure instanceof LaidAside laidAside ? kind + ": " + laidAside.what : kind);
        twin.discard();
    }

    private void build() throws InterruptedException {
        if (now.phase() == RebuildPhase.WAITING || !twin.tables().fit()) {
            twin.within(() -> {
                twin.begin();
                note(RebuildPhase.READING, 0);
            });
        }
        if (now.phase() == RebuildPhase.READING) {
            twin.hasten();
            read(HASTY);
            note(RebuildPhase.INDEXING, now.position());
        }
        if (now.phase() == RebuildPhase.INDEXING) {
            twin.tables().index();
            twin.within(() -> {
                twin.makeUp();
                note(RebuildPhase.CATCHING_UP, now.position());
            });
            twin.tables().analyze();
        }
        read(ORDINARY);
        swap();
    }

    /** Reads until the end of the log is near: so many at a time, but few after a failure. */
    private void read(int size) throws InterruptedException {
        speed.begin(now.position());
        if (careful) {
            read(CAREFUL, 1);
            careful = false;
        }
        read(size, Integer.MAX_VALUE);
    }

    private void read(int size, int batches) throws InterruptedException {
        try (var ahead = ahead(size)) {
            for (int i = 0; i < batches; i++) {
                var batch = ahead.next(isNear() ? NOTHING_CAME_MILLIS : PATIENCE_MILLIS);
                if (stopped) {
                    throw new InterruptedException();
                }
                if (batch == null) {
                    return;
                }
                twin.within(() -> {
                    // what a crash takes away it takes away together with the position
                    twin.jdbc().execute("set local synchronous_commit = off");
                    var last = takeTogether(batch, ahead);
                    twin.write();
                    note(now.phase(), last.position());
                });
                if (now.goal() - now.position() <= NEAR) {
                    return;
                }
            }
        }
    }

    /** Whether what is left is little enough for nothing to come. */
    private boolean isNear() {
        return log.createHeadToken().position().orElse(0) - now.position() <= NEAR;
    }

    /** As much as is there and may be kept at hand; for who keeps nothing at hand, one batch. */
    private ReadAhead.Batch takeTogether(ReadAhead.Batch first, ReadAhead ahead) {
        var end = System.nanoTime() + LONGEST_TRANSACTION.toNanos();
        ReadAhead.@Nullable Batch next = first;
        var last = first;
        while (next != null) {
            last = next;
            twin.take(last);
            var most = twin.waiting() == 0 || twin.waiting() >= MOST_AT_HAND || System.nanoTime() >= end;
            next = most || stopped ? null : ahead.nextIfThere();
        }
        return last;
    }

    private ReadAhead ahead(int size) {
        var from = now.position() == 0 ? log.createTailToken() : new GlobalSequenceTrackingToken(now.position());
        return new ReadAhead("rebuild-" + twin.group(), log.openStream(from), twin::isConcernedBy, size);
    }

    private void note(RebuildPhase phase, long position) {
        var head = log.createHeadToken().position().orElse(0);
        var noted = now.at(phase, position, head, speed.at(position));
        book.note(noted, twin.jdbc());
        now = noted;
    }

    /**
     * Takes the place of the tables that serve. Their reader is held where it is, and what it has read is read here, too, and no more:
     * then it goes on as if nothing had happened. If it is behind, because it stands still, it begins anew behind what is here.
     */
    private void swap() throws InterruptedException {
        awaitServing();
        try (var ahead = ahead(ORDINARY)) {
            twin.within(() -> {
                refuseOutdated();
                twin.jdbc().execute("set local lock_timeout = '5s'");
                var held = serving.hold(twin.jdbc());
                catchUp(ahead, held);
                // everybody waits behind who waits for a table; the database tidying up gives way after a second
                twin.jdbc().execute("set local lock_timeout = '1200ms'");
                var laidAside = twin.lettersTakeTheirPlace();
                if (laidAside || now.position() > held) {
                    serving.begin(twin.jdbc(), new GlobalSequenceTrackingToken(now.position()), clock.instant());
                }
                twin.tables().swap(twin.jdbc());
                book.done(now, twin.jdbc());
            });
        }
        LOG.info("{} has been built anew up to {}", twin.group(), now.position());
    }

    /** A newer program may have started elsewhere while this one was reading: then what was built does not take a place any more. */
    private void refuseOutdated() {
        if (!twin.tables().fit()) {
            throw new Outdated();
        }
    }

    private void awaitServing() {
        var end = System.nanoTime() + SERVING_COMES.toNanos();
        while (serving.position() < now.position() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos() / 10);
        }
    }

    private void catchUp(ReadAhead ahead, long end) {
        while (now.position() < end) {
            var batch = next(ahead);
            var rest = batch.upTo(end);
            twin.take(rest);
            note(now.phase(), rest.position());
        }
    }

    private static ReadAhead.Batch next(ReadAhead ahead) {
        try {
            var batch = ahead.next(SERVING_COMES.toMillis());
            if (batch == null) {
                throw new NotThereYet();
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Thrown where the log does not come to where it was read already: it is tried again. */
    private static final class NotThereYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Thrown where the tables that serve have been changed meanwhile: it is begun anew. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Thrown where events could not be taken in that those that serve have taken in. */
    static final class LaidAside extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String what;

        LaidAside(String event, long many) {
            this.what = many > 1 ? event + " and " + (many - 1) + " more" : event;
        }
    }
}
