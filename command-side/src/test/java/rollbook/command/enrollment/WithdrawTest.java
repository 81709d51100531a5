package rollbook.command.enrollment;

import static rollbook.command.enrollment.EnrollmentStory.ALONE;
import static rollbook.command.enrollment.EnrollmentStory.BOSS;
import static rollbook.command.enrollment.EnrollmentStory.CHEN;
import static rollbook.command.enrollment.EnrollmentStory.FINANCE;
import static rollbook.command.enrollment.EnrollmentStory.JAVA;
import static rollbook.command.enrollment.EnrollmentStory.LI;
import static rollbook.command.enrollment.EnrollmentStory.MA;
import static rollbook.command.enrollment.EnrollmentStory.PYTHON;
import static rollbook.command.enrollment.EnrollmentStory.SUN;
import static rollbook.command.enrollment.EnrollmentStory.TUITION;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.ZHAO;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.gaveUp;
import static rollbook.command.enrollment.EnrollmentStory.id;
import static rollbook.command.enrollment.EnrollmentStory.leftClass;
import static rollbook.command.enrollment.EnrollmentStory.leftWaitingList;
import static rollbook.command.enrollment.EnrollmentStory.movedUp;
import static rollbook.command.enrollment.EnrollmentStory.openSchool;
import static rollbook.command.enrollment.EnrollmentStory.seated;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Event;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal.Malformed;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.FileErased;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.PortfolioEvent.CustomersStudyNoMore;
import rollbook.api.customer.PortfolioEvent.CustomersStudying;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.api.customer.PortfolioId;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Transfer;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentRefusal.ContractIsApproved;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.command.School;

class WithdrawTest {

    private static final Money JAVA_TUITION = Money.of("25000.00");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_list_the_student_is_on_hears_when_they_begin_and_when_they_stop() {
        var list = PortfolioId.of(WANG.id());
        school.given(WANG, new PortfolioOpened(list, WANG.id()), new CustomersTaken(list, List.of(LI)));

        school.when(enroll(LI, PYTHON), WANG)
                .happened(and(seated(LI, PYTHON, WANG, TUITION), new CustomersStudying(list, List.of(LI))));
        school.when(enroll(LI, JAVA), WANG).happened(seated(LI, JAVA, WANG, JAVA_TUITION));
        school.when(withdraw(LI, JAVA), WANG).happened(withdrawn(LI, JAVA), leftClass(LI, JAVA), gaveUp(LI, JAVA));
        school.when(withdraw(LI, PYTHON), WANG)
                .happened(
                        withdrawn(LI, PYTHON),
                        leftClass(LI, PYTHON),
                        new CustomersStudyNoMore(list, List.of(LI)),
                        gaveUp(LI, PYTHON));
    }

    private static Event[] and(Event[] events, Event last) {
        return Stream.concat(Stream.of(events), Stream.of(last)).toArray(Event[]::new);
    }

    @Test
    void who_leaves_gives_up_the_seat() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(withdraw(LI, PYTHON), WANG)
                .happened(withdrawn(LI, PYTHON), leftClass(LI, PYTHON), gaveUp(LI, PYTHON));
    }

    @Test
    void the_first_who_waits_gets_the_seat_in_the_same_act() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);
        school.when(enrollOrWait(SUN, JAVA), WANG);

        var expected = new ArrayList<Event>(List.of(withdrawn(LI, JAVA), leftClass(LI, JAVA), gaveUp(LI, JAVA)));
        expected.addAll(movedUp(MA, JAVA, JAVA_TUITION));
        school.when(withdraw(LI, JAVA), WANG).happened(expected.toArray(Event[]::new));
    }

    @Test
    void who_is_erased_can_still_be_let_go_by_those_who_direct_sales() {
        school.when(enroll(LI, PYTHON), WANG);
        school.given(BOSS, new CustomerErased(LI, BOSS.id(), School.NOW, "asked for it"));

        school.when(withdraw(LI, PYTHON), WANG).wasRefused(new NotTheHolder(LI));
        school.when(withdraw(LI, PYTHON), CHEN)
                .happened(withdrawn(LI, PYTHON), leftClass(LI, PYTHON), gaveUp(LI, PYTHON));
        school.when(enroll(LI, PYTHON), ALONE).wasRefused(new FileErased(LI));
    }

    @Test
    void who_does_not_want_to_wait_leaves_the_waiting_list() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);

        school.when(withdraw(MA, JAVA), WANG)
                .happened(withdrawn(MA, JAVA), leftWaitingList(MA, JAVA), new WaitingListLeft(JAVA, id(MA, JAVA)));
    }

    @Test
    void who_has_left_has_left() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(withdraw(LI, PYTHON), WANG);
        school.when(withdraw(LI, PYTHON), WANG).changedNothing();

        school.when(enroll(LI, PYTHON), WANG);
        school.when(new Transfer(id(LI, PYTHON), JAVA), WANG);
        school.when(withdraw(LI, PYTHON), WANG).wasRefused(new NotInClass(id(LI, PYTHON), EnrollmentState.TRANSFERRED));
    }

    @Test
    void an_approved_contract_is_undone_by_who_directs_sales() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(new RecordAgreement(id(LI, PYTHON), null), WANG);
        school.when(new ApproveContract(id(LI, PYTHON)), FINANCE);

        school.when(withdraw(LI, PYTHON), WANG).wasRefused(new ContractIsApproved(id(LI, PYTHON)));
        school.when(new Transfer(id(LI, PYTHON), JAVA), WANG).wasRefused(new ContractIsApproved(id(LI, PYTHON)));
        school.when(withdraw(LI, PYTHON), CHEN)
                .happened(withdrawn(LI, PYTHON), leftClass(LI, PYTHON), gaveUp(LI, PYTHON));
    }

    @Test
    void who_went_back_to_the_pool_stays_in_class_and_is_looked_after_by_who_directs_sales() {
        school.when(enroll(LI, PYTHON), WANG);
        school.given(WANG, new CustomerReleased(LI, WANG.id(), "left the school"));

        school.when(withdraw(LI, PYTHON), WANG).wasRefused(new NotTheHolder(LI));
        school.when(withdraw(LI, PYTHON), CHEN)
                .happened(withdrawn(LI, PYTHON), leftClass(LI, PYTHON), gaveUp(LI, PYTHON));
    }

    @Test
    void nobody_takes_out_anothers_customers() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(withdraw(LI, PYTHON), ZHAO).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void a_full_class_that_shrank_lets_nobody_move_up() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(enroll(MA, PYTHON), WANG);
        school.when(enrollOrWait(SUN, PYTHON), WANG);
        school.given(CHEN, new ClassCapacitySet(PYTHON, 1));

        school.when(withdraw(LI, PYTHON), WANG)
                .happened(withdrawn(LI, PYTHON), leftClass(LI, PYTHON), gaveUp(LI, PYTHON));
    }

    @Test
    void there_is_a_reason_and_an_enrolment() {
        school.when(new Withdraw(id(LI, PYTHON), " ", null), WANG)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "required", "is required"))));
        school.when(withdraw(LI, PYTHON), WANG).wasRefused(new NoSuchEnrollment(id(LI, PYTHON)));
    }

    @Test
    void who_left_before_it_was_written_down_left_on_that_day() {
        var yesterday = LocalDate.ofInstant(School.NOW, ZoneOffset.UTC).minusDays(1);
        school.when(enroll(LI, PYTHON), WANG);

        school.when(new Withdraw(id(LI, PYTHON), "ill", yesterday.plusDays(2)), WANG)
                .wasRefused(new Malformed(
                        List.of(new FieldError("leftOn", "out-of-range", "lies in the future or too far back"))));
        school.when(new Withdraw(id(LI, PYTHON), "ill", yesterday), WANG)
                .happenedAtLeast(new Withdrawn(id(LI, PYTHON), LI, "ill", yesterday));
    }

    private static Withdraw withdraw(CustomerId customer, ClassId classId) {
        return new Withdraw(id(customer, classId), "moves away", null);
    }

    private static Withdrawn withdrawn(CustomerId customer, ClassId classId) {
        return new Withdrawn(id(customer, classId), customer, "moves away", null);
    }
}
