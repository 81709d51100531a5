package rollbook.command;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import rollbook.api.Bustle;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/** The aggregates that one unit of work has opened, and in which version it found each. */
final class Involved {

    private static final String KEY = Involved.class.getName();

    private final EventStore log;
    private final Optional<String> target;
    private final @Nullable Long expectedVersion;
    private final Recollection recollection;
    private final boolean firstTry;
    private final boolean mayPresume;
    private final Map<String, Opened> opened = new LinkedHashMap<>();
    private final Set<String> presumedNew = new HashSet<>();
    private final Set<String> copies = new HashSet<>();
    private final Set<String> unspoilt = new HashSet<>();
    private boolean outdated;

    private record Opened(Aggregate<?> aggregate, @Nullable Long version, boolean isCopy) {

        boolean wasChanged() {
            return !Objects.equals(version, aggregate.version());
        }
    }

    /**
     * Nothing opened yet.
     *
     * @param log what has happened since somebody looked stands there
     * @param target the aggregate that the command speaks to
     * @param expectedVersion what the asker has seen of it; absent if they do not mind
     * @param recollection of what this very decision has done when it was asked for before
     * @param mayPresume whether aggregates that are hardly ever there may be presumed not to be
     */
    Involved(
            EventStore log,
            Optional<String> target,
            @Nullable Long expectedVersion,
            Recollection recollection,
            boolean mayPresume) {
        this.log = log;
        this.target = target;
        this.expectedVersion = expectedVersion;
        this.recollection = recollection;
        this.firstTry = mayPresume;
        this.mayPresume = mayPresume && expectedVersion == null;
    }

    void bind() {
        CurrentUnitOfWork.get().root().resources().put(KEY, this);
    }

    /** What the present unit of work has opened; empty where a decision is tried alone, without the bus. */
    static Optional<Involved> inThisDecision() {
        return CurrentUnitOfWork.map(unitOfWork -> unitOfWork.root().<Involved>getResource(KEY));
    }

    Recollection recollection() {
        return recollection;
    }

    /** Whether the same may have been asked, and decided, before. */
    boolean mayBeRepeated() {
        return recollection.isSought();
    }

    /** Notes that what is going to be opened is a kept copy, not what the log says. */
    void noteCopy(String id) {
        copies.add(id);
    }

    /** Whether what is personal in an aggregate is not known here: it was read from the log, and left closed. */
    boolean leavesClosed(String id) {
        Set<String> closed = CurrentUnitOfWork.get().root().getResource(MetaDataKeys.LEFT_CLOSED);
        return closed != null && closed.contains(id) && !copies.contains(id);
    }

    /**
     * Notes an aggregate when it is opened, and refuses if it is not as the asker has seen it. What this very decision has done before is
     * not done again.
     */
    void open(String id, Aggregate<?> aggregate) {
        var version = aggregate.version();
        if (opened.putIfAbsent(id, new Opened(aggregate, version, copies.contains(id))) == null) {
            stopIfDoneBefore(id);
            refuseIfStale(id, version);
        }
    }

    private void stopIfDoneBefore(String id) {
        if (recollection.isFound()) {
            throw new DoneBefore(id);
        }
    }

    private void refuseIfStale(String id, @Nullable Long version) {
        if (expectedVersion != null
                && version != null
                && target.filter(id::equals).isPresent()) {
            Refused.unless(
                    expectedVersion.equals(version) || isOnlyBustle(id, expectedVersion, version),
                    () -> new Refusal.Stale(expectedVersion, version));
        }
    }

    /** Whether nothing has happened between two versions that an edit could write over. */
    private boolean isOnlyBustle(String id, long seen, long now) {
        if (seen < 0 || seen >= now) {
            return false;
        }
        var edits = recollection
                .watch(log.readEvents(id, seen + 1))
                .asStream()
                .filter(event -> !(event.getPayload() instanceof Bustle))
                .count();
        stopIfDoneBefore(id);
        return edits == 0;
    }

    /** Presumes that there is no such aggregate, if this decision may and has not opened it yet. */
    void presumeNew(String id) {
        if (mayPresume && !opened.containsKey(id)) {
            presumedNew.add(id);
        }
    }

    /** Whether this is the first try: on a second one it is known that others want the same. */
    boolean isFirstTry() {
        return firstTry;
    }

    boolean presumesNew(String id) {
        return presumedNew.contains(id);
    }

    boolean presumesAnything() {
        return !presumedNew.isEmpty();
    }

    /** Whether something was presumed that the log will not be asked to confirm, because nothing is appended to it. */
    boolean restsOnMerePresumption() {
        return presumedNew.stream().map(opened::get).anyMatch(each -> each == null || !each.wasChanged());
    }

    /** The version of the command's target now; of what was opened first where the command speaks to several. */
    long version() {
        return target.map(opened::get)
                .or(() -> opened.values().stream().findFirst())
                .map(now -> now.aggregate().version())
                .orElse(0L);
    }

    /** The version that the command's target had after what was done before. */
    long versionDoneBefore() {
        return target.map(id -> log.readEvents(id, 0)
                        .asStream()
                        .filter(recollection::isOfThisDecision)
                        .mapToLong(DomainEventMessage::getSequenceNumber)
                        .max()
                        .orElseGet(() -> log.lastSequenceNumberFor(id).orElse(0L)))
                .orElseGet(this::version);
    }

    /** Looks after a refusal whether the kept copies it was decided on are what the log says, and which of them may stay. */
    void refused(EventStore log) {
        opened.forEach((id, each) -> {
            if (isOutdated(id, each, log)) {
                outdated = true;
            } else if (each.isCopy() && !each.wasChanged()) {
                unspoilt.add(id);
            }
        });
    }

    /** Whether a kept copy may stay, although nothing came of the decision that looked at it. */
    boolean leavesAsItIs(String id) {
        return unspoilt.contains(id);
    }

    /** Whether the refusal rests on a kept copy that the log has gone beyond. */
    boolean wasRefusedOnOutdatedCopy() {
        return outdated;
    }

    /**
     * Whether the decision rests on a kept copy that was only looked at, and that the log has gone beyond: those that were changed
     * find out when they are appended to.
     */
    boolean restsOnOutdatedUnchangedCopy(EventStore log) {
        return opened.entrySet().stream()
                .filter(entry -> !entry.getValue().wasChanged())
                .anyMatch(entry -> isOutdated(entry.getKey(), entry.getValue(), log));
    }

    private static boolean isOutdated(String id, Opened opened, EventStore log) {
        return opened.isCopy()
                && !Objects.equals(
                        opened.version(), log.lastSequenceNumberFor(id).orElse(null));
    }
}
