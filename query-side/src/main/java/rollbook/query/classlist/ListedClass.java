package rollbook.query.classlist;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassPlan;
import rollbook.query.Fact;
import rollbook.query.MissingRow;

/**
 * A class, as a fold of what has happened: for the row that shows how it stands, and for looking back to how it stood.
 *
 * @param position of the opening in the log; 0 when looking back
 * @param closedAt absent while it runs
 */
record ListedClass(
        ClassId id,
        long position,
        long version,
        ClassPlan plan,
        Money tuition,
        int seated,
        int waiting,
        @Nullable Instant closedAt,
        @Nullable String closingReason,
        Instant createdAt) {

    static ListedClass after(@Nullable ListedClass row, Fact fact) {
        var event = (ClassListEvent) fact.event();
        if (row == null && !(event instanceof ClassOpened)) {
            throw new MissingRow(fact);
        }
        var before = Objects.requireNonNullElseGet(row, () -> begun(event.classId(), fact));
        return switch (event) {
            case ClassOpened e -> before.with(event, fact).costing(e.tuition());
            case ClassMoved e -> before.with(event, fact).costing(e.tuition());
            case ClassClosed e -> before.with(event, fact).closed(fact.at(), e.reason());
            case SeatTaken _ -> before.with(event, fact).counting(1, 0);
            case SeatGivenUp _ -> before.with(event, fact).counting(-1, 0);
            case WaitingListJoined _ -> before.with(event, fact).counting(0, 1);
            case WaitingListLeft _ -> before.with(event, fact).counting(0, -1);
            default -> before.with(event, fact);
        };
    }

    private static ListedClass begun(ClassId id, Fact fact) {
        return new ListedClass(
                id, fact.position(), fact.version(), ClassPlan.BLANK, Money.ZERO, 0, 0, null, null, fact.at());
    }

    private ListedClass with(ClassListEvent event, Fact fact) {
        return new ListedClass(
                id,
                position,
                fact.version(),
                plan.after(event),
                tuition,
                seated,
                waiting,
                closedAt,
                closingReason,
                createdAt);
    }

    private ListedClass costing(Money anew) {
        return new ListedClass(id, position, version, plan, anew, seated, waiting, closedAt, closingReason, createdAt);
    }

    private ListedClass counting(int moreSeated, int moreWaiting) {
        return new ListedClass(
                id,
                position,
                version,
                plan,
                tuition,
                seated + moreSeated,
                waiting + moreWaiting,
                closedAt,
                closingReason,
                createdAt);
    }

    private ListedClass closed(Instant at, String reason) {
        return new ListedClass(id, position, version, plan, tuition, seated, waiting, at, reason, createdAt);
    }
}
