package rollbook.command.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.AllowedTo;
import rollbook.api.BranchId;
import rollbook.api.Command;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.PackageId;
import rollbook.api.staff.StaffId;
import rollbook.command.LessonHours;
import rollbook.command.MemoryLog;
import rollbook.command.Payers;
import rollbook.command.Rosters;
import rollbook.command.School;

/** The cast: Jin takes the money, Wang holds Li, Zhao does not; Ban looks after the class in which Li sits. */
final class HoursStory {

    static final Actor JIN = actor("jin", Role.FINANCE);
    static final Actor WANG = actor("wang", Role.CONSULTANT);
    static final Actor ZHAO = actor("zhao", Role.CONSULTANT);
    static final Actor BAN = actor("ban", Role.ADVISOR);
    static final Actor OTHER_ADVISOR = actor("other", Role.ADVISOR);
    static final Actor BOSS = actor("boss", Role.BOSS);

    static final CustomerId LI = new CustomerId("li");
    static final ClassId SPRING = new ClassId("spring");
    static final EnrollmentId PLACE = EnrollmentId.of(LI, SPRING);
    static final EnrollmentId NEXT_PLACE = EnrollmentId.of(LI, new ClassId("autumn"));
    static final HourBookId BOOK = HourBookId.of(PLACE);
    static final HourBookId NEXT_BOOK = HourBookId.of(NEXT_PLACE);
    static final PackageId TEN = new PackageId("ten");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private HoursStory() {}

    /** A school where Li sits in a class and has bought nothing yet. */
    static School enrolled() {
        return School.node(new MemoryLog(), new HoursDecisions(), new Neighbours())
                .given(WANG, new Enrolled(PLACE, LI, SPRING, WANG.id(), Money.of("9800")));
    }

    /** Where Li has bought ten hours. */
    static School bought() {
        return enrolled().given(JIN, opened(), ten(null));
    }

    static HourBookOpened opened() {
        return new HourBookOpened(BOOK, LI, PLACE);
    }

    static HoursBought ten(@Nullable LocalDate expiresOn) {
        return new HoursBought(BOOK, LI, TEN, Hours.of(10), TODAY, expiresOn, null);
    }

    static BuyHours buyTen() {
        return new BuyHours(PLACE, TEN, Hours.of(10), null, null, null);
    }

    static ContractAgreed agreed() {
        return new ContractAgreed(PLACE, LI, Agreement.RECORDED, null);
    }

    static ContractApproved approved() {
        return new ContractApproved(PLACE, LI, JIN.id());
    }

    private static Actor actor(String id, Role role) {
        return new Actor(new StaffId(id), Set.of(role), null);
    }

    /** Li goes on to the next class; that is for another area to decide, here only the hours go along. */
    @AllowedTo(Role.CONSULTANT)
    record TransferLi(HourBookId from) implements Command {
        @TargetAggregateIdentifier
        public HourBookId hourBookId() {
            return from;
        }
    }

    private static final class TransferDesk {

        private final LessonHours hours;

        TransferDesk(LessonHours hours) {
            this.hours = hours;
        }

        @CommandHandler
        void decide(TransferLi command) {
            hours.carryOver(LI, PLACE, NEXT_PLACE);
        }
    }

    private static final class Neighbours implements ConfigurerModule {

        @Override
        public void configureModule(Configurer configurer) {
            configurer.registerComponent(
                    Payers.class, _ -> customer -> customer.equals(LI) ? Optional.of(WANG.id()) : Optional.empty());
            configurer.registerComponent(Rosters.class, _ -> new BansClass());
            configurer.registerCommandHandler(c -> new TransferDesk(c.getComponent(LessonHours.class)));
        }
    }

    private static final class BansClass implements Rosters {

        @Override
        public boolean isTeacherOf(ClassId classId, StaffId someone) {
            return classId.equals(SPRING) && BAN.is(someone);
        }

        @Override
        public Place takeSeat(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId, boolean waitIfFull) {
            throw new UnsupportedOperationException("hours take no seats");
        }

        @Override
        public Optional<Seat> giveUpSeat(ClassId classId, EnrollmentId enrollmentId) {
            throw new UnsupportedOperationException("hours give up no seats");
        }

        @Override
        public List<Seat> seatsOf(ClassId classId) {
            throw new UnsupportedOperationException("hours ask for no seats");
        }

        @Override
        public Money tuitionOf(ClassId classId) {
            throw new UnsupportedOperationException("hours ask for no tuition");
        }

        @Override
        public BranchId branchOf(ClassId classId) {
            throw new UnsupportedOperationException("hours ask for no branch");
        }
    }
}
