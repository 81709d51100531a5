package rollbook.command.classlist;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ConfigurerModule;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.Command;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.command.Belongings;
import rollbook.command.MemoryLog;
import rollbook.command.MovingUp;
import rollbook.command.Rosters;
import rollbook.command.School;
import rollbook.command.catalog.CatalogDecisions;
import rollbook.command.staff.StaffDecisions;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The cast: an administrator, two who teach, two branches, two courses, and a class of Python with two seats. */
final class ClassStory {

    static final Actor ADMIN = actor("admin", Role.ADMIN);
    static final Actor LIN = actor("lin", Role.LECTURER);
    static final Actor HE = actor("he", Role.ADVISOR);
    static final Actor BOSS = actor("boss", Role.BOSS);

    static final BranchId HAIDIAN = new BranchId("haidian");
    static final BranchId PUDONG = new BranchId("pudong");
    static final CourseId PYTHON = new CourseId("python");
    static final CourseId LINUX = new CourseId("linux");
    static final Money PYTHON_PRICE = Money.of("11800.00");
    static final Money LINUX_PRICE = Money.of("9800.00");

    static final ClassId CLASS = new ClassId("python-7");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 9);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 7, 31);
    static final int SEATS = 2;

    private ClassStory() {}

    static School node(MemoryLog log) {
        return node(log, (_, _) -> {});
    }

    private static School node(MemoryLog log, MovingUp movingUp) {
        return School.node(
                log,
                new UniqueDecisions(UniqueStory.KEY),
                new StaffDecisions(),
                new CatalogDecisions(Currency.getInstance("CNY")),
                new ClassListDecisions(),
                others(movingUp));
    }

    /** The catalogue written, the teachers hired. */
    static School school(MemoryLog log) {
        return school(log, (_, _) -> {});
    }

    /** The same, where somebody listens to who moves up. */
    static School school(MemoryLog log, MovingUp movingUp) {
        return node(log, movingUp)
                .given(
                        ADMIN,
                        new BranchOpened(HAIDIAN, "海淀", null),
                        new BranchOpened(PUDONG, "浦东", null),
                        new CourseOffered(PYTHON, "Python", PYTHON_PRICE, 5, null),
                        new CourseOffered(LINUX, "Linux", LINUX_PRICE, 4, null),
                        hired(LIN),
                        hired(HE));
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static StaffHired hired(Actor who) {
        return new StaffHired(who.id(), who.id().value(), who.id().value(), who.roles(), null, null, null);
    }

    static ClassPlan plan() {
        return new ClassPlan(
                HAIDIAN, PYTHON, ClassType.FULL_TIME, new Semester("7"), List.of(LIN.id()), FIRST_DAY, LAST_DAY, SEATS);
    }

    static ClassOpened opened() {
        return opened(CLASS, SEATS);
    }

    static ClassOpened opened(ClassId classId, @Nullable Integer seats) {
        return new ClassOpened(
                classId,
                HAIDIAN,
                PYTHON,
                ClassType.FULL_TIME,
                new Semester("7"),
                List.of(LIN.id()),
                FIRST_DAY,
                LAST_DAY,
                seats,
                PYTHON_PRICE);
    }

    static SeatTaken seated(String student) {
        return new SeatTaken(CLASS, enrollment(student), new CustomerId(student));
    }

    static WaitingListJoined queued(String student) {
        return new WaitingListJoined(CLASS, enrollment(student), new CustomerId(student));
    }

    static EnrollmentId enrollment(String student) {
        return EnrollmentId.of(new CustomerId(student), CLASS);
    }

    /** Somebody wants a seat, as an enrolment would ask for it. */
    record Sit(String student, boolean waitIfFull) implements Command {}

    /** Somebody gives up a seat, as a withdrawal would. */
    record GetUp(String student) implements Command {}

    /** Somebody asks about a class that does not exist. */
    record AskForTuition(ClassId classId) implements Command {}

    private static ConfigurerModule others(MovingUp movingUp) {
        return configurer -> {
            configurer.registerComponent(MovingUp.class, _ -> movingUp);
            configurer.registerCommandHandler(c -> new SeatDesk(c.getComponent(Rosters.class)));
            configurer.registerComponent(Belongings.class, _ -> (_, _) -> {});
        };
    }

    /** Lets tests take seats through the interface that other areas use. */
    static final class SeatDesk {

        private final Rosters rosters;

        SeatDesk(Rosters rosters) {
            this.rosters = rosters;
        }

        @CommandHandler
        String decide(Sit command) {
            return rosters.takeSeat(
                            CLASS,
                            enrollment(command.student()),
                            new CustomerId(command.student()),
                            command.waitIfFull())
                    .name();
        }

        @CommandHandler
        String decide(GetUp command) {
            return rosters.giveUpSeat(CLASS, enrollment(command.student()))
                    .map(seat -> seat.customerId().value())
                    .orElse("nobody");
        }

        @CommandHandler
        String decide(AskForTuition command) {
            return rosters.tuitionOf(command.classId()) + " " + rosters.isTeacherOf(command.classId(), LIN.id()) + " "
                    + rosters.seatsOf(command.classId()).size();
        }
    }
}
