package rollbook.command.classlist;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.CloseClass;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.ClassCounted;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.ClassRescheduled;
import rollbook.api.classlist.ClassListEvent.ClassTypeSet;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.TeachersAssigned;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.classlist.ClassListRefusal.OpenedOtherwise;
import rollbook.api.classlist.ClassListRefusal.TooFewSeats;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.Seat;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.command.Rosters.Place;

/**
 * A class and the list of who sits in it. It is opened for one course at one branch in one semester, revised by who teaches it,
 * filled up to its capacity and then waited for, and closed when it is over.
 */
@AggregateRoot
final class ClassList {

    @AggregateIdentifier
    private @Nullable ClassId id;

    private Running running = new Running.NeverOpened();
    private ClassPlan plan = ClassPlan.BLANK;
    private Money tuition = Money.ZERO;
    private final Seats seats = new Seats();

    /** Opens the class; opening it again in the same way changes nothing. */
    KeyChange open(OpenClass command, Actor actor, Money price) {
        var wanted = command.plan();
        if (!(running instanceof Running.NeverOpened) && plan.equals(wanted)) {
            return new KeyChange(key(), key());
        }
        Refused.unless(running instanceof Running.NeverOpened, () -> new OpenedOtherwise(command.classId()));
        refuseOthers(command.classId(), actor, wanted);

        apply(new ClassOpened(
                command.classId(),
                requireNonNull(wanted.branchId()),
                requireNonNull(wanted.courseId()),
                requireNonNull(wanted.type()),
                requireNonNull(wanted.semester()),
                wanted.teacherIds(),
                requireNonNull(wanted.startDate()),
                wanted.endDate(),
                wanted.capacity(),
                price));
        return new KeyChange(null, key());
    }

    /** Refuses who has no say in this class. */
    void refuseOthers(ClassId classId, Actor actor) {
        refuseOthers(classId, actor, plan);
    }

    private static void refuseOthers(ClassId classId, Actor actor, ClassPlan plan) {
        Refused.unless(
                actor.hasAnyOf(Role.ADMIN) || plan.teacherIds().contains(actor.id()), () -> new NotYourClass(classId));
    }

    /** What is settled now. */
    ClassPlan planNow(ClassId classId) {
        return classId.equals(id) ? plan : ClassPlan.BLANK;
    }

    /**
     * Settles the plan anew, each thing as a fact of its own.
     *
     * @param price what the course costs now: a class that moves to another course costs that
     */
    KeyChange revise(ClassId classId, ClassPlan revised, Money price) {
        refuseOver(classId);
        refuseTooFewSeats(classId, revised.capacity());

        var before = key();
        move(classId, revised, price);
        if (plan.type() != revised.type()) {
            apply(new ClassTypeSet(classId, requireNonNull(revised.type())));
        }
        if (!Objects.equals(plan.startDate(), revised.startDate())
                || !Objects.equals(plan.endDate(), revised.endDate())) {
            apply(new ClassRescheduled(classId, requireNonNull(revised.startDate()), revised.endDate()));
        }
        if (!plan.teacherIds().equals(revised.teacherIds())) {
            apply(new TeachersAssigned(classId, revised.teacherIds()));
        }
        if (!Objects.equals(plan.capacity(), revised.capacity())) {
            apply(new ClassCapacitySet(classId, revised.capacity()));
        }
        return new KeyChange(before, key());
    }

    private void move(ClassId classId, ClassPlan revised, Money price) {
        var from = key();
        var to = Key.of(revised);
        if (!from.equals(to)) {
            var costs = from.courseId().equals(to.courseId()) ? tuition : price;
            apply(new ClassMoved(classId, to.branchId(), to.courseId(), to.semester(), costs));
        }
    }

    void close(CloseClass command, Actor actor) {
        refuseOthers(command.classId(), actor);

        if (running instanceof Running.Open) {
            apply(new ClassClosed(command.classId(), command.reason()));
        }
    }

    Place takeSeat(ClassId classId, Seat seat, boolean waitIfFull) {
        if (seats.isSeated(seat.enrollmentId())) {
            return Place.SEATED;
        }
        refuseOver(classId);
        if (seats.haveOneFree(plan.capacity())) {
            stopWaiting(classId, seat.enrollmentId());
            apply(new SeatTaken(classId, seat.enrollmentId(), seat.customerId()));
            return Place.SEATED;
        }
        Refused.unless(
                waitIfFull,
                () -> new ClassFull(classId, requireNonNull(plan.capacity()), seats.taken(), seats.wanted()));

        if (!seats.isWaiting(seat.enrollmentId())) {
            apply(new WaitingListJoined(classId, seat.enrollmentId(), seat.customerId()));
        }
        return Place.WAITING;
    }

    /** Gives up a seat or a place on the waiting list, and answers who has got the seat instead. */
    Optional<Seat> giveUpSeat(ClassId classId, EnrollmentId enrollment) {
        stopWaiting(classId, enrollment);
        if (!seats.isSeated(enrollment)) {
            return Optional.empty();
        }
        apply(new SeatGivenUp(classId, enrollment));
        return moveUp(classId);
    }

    /** Lets those who wait sit down as long as there are seats, and answers who did. */
    List<Seat> fillUp(ClassId classId) {
        var moved = new ArrayList<Seat>();
        var next = moveUp(classId);
        while (next.isPresent()) {
            moved.add(next.get());
            next = moveUp(classId);
        }
        return moved;
    }

    private Optional<Seat> moveUp(ClassId classId) {
        if (!(running instanceof Running.Open) || !seats.haveOneFree(plan.capacity())) {
            return Optional.empty();
        }
        var first = seats.firstWaiting();
        first.ifPresent(seat -> {
            apply(new WaitingListLeft(classId, seat.enrollmentId()));
            apply(new SeatTaken(classId, seat.enrollmentId(), seat.customerId()));
        });
        return first;
    }

    private void stopWaiting(ClassId classId, EnrollmentId enrollment) {
        if (seats.isWaiting(enrollment)) {
            apply(new WaitingListLeft(classId, enrollment));
        }
    }

    private void refuseOver(ClassId classId) {
        Refused.unless(running instanceof Running.Open, () -> new ClassIsOver(classId));
    }

    private void refuseTooFewSeats(ClassId classId, @Nullable Integer capacity) {
        Refused.unless(
                capacity == null || seats.taken() <= capacity,
                () -> new TooFewSeats(classId, requireNonNull(capacity), seats.taken()));
    }

    List<Seat> seatedIn(ClassId classId) {
        return seats.seated();
    }

    Money tuitionOf(ClassId classId) {
        return tuition;
    }

    BranchId branchOf(ClassId classId) {
        return requireNonNull(plan.branchId());
    }

    boolean isTaughtBy(StaffId someone) {
        return plan.teacherIds().contains(someone);
    }

    private Key key() {
        return Key.of(plan);
    }

    /** The whole list in one record, so that its history need not be read from the start. */
    static ClassListEvent count(List<ClassListEvent> history) {
        var list = new ClassList();
        history.forEach(list::evolve);
        return new ClassCounted(
                requireNonNull(list.id),
                list.plan,
                list.tuition,
                list.seats.seated(),
                list.seats.waiting(),
                list.running instanceof Running.Over);
    }

    @EventSourcingHandler
    void evolve(ClassListEvent event) {
        id = event.classId();
        plan = plan.after(event);
        switch (event) {
            case ClassOpened e -> {
                running = new Running.Open();
                tuition = e.tuition();
            }
            case ClassMoved e -> tuition = e.tuition();
            case ClassClosed _ -> running = new Running.Over();
            case SeatTaken e -> seats.sit(new Seat(e.enrollmentId(), e.customerId()));
            case SeatGivenUp e -> seats.getUp(e.enrollmentId());
            case WaitingListJoined e -> seats.queue(new Seat(e.enrollmentId(), e.customerId()));
            case WaitingListLeft e -> seats.stopWaiting(e.enrollmentId());
            case ClassCounted e -> {
                running = e.over() ? new Running.Over() : new Running.Open();
                tuition = e.tuition();
                e.seated().forEach(seats::sit);
                e.waiting().forEach(seats::queue);
            }
            case ClassRescheduled _, ClassTypeSet _, ClassCapacitySet _, TeachersAssigned _ -> {
                // what is settled about a class stands in its plan
            }
        }
    }
}
