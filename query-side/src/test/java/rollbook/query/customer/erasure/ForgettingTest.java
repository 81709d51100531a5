package rollbook.query.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.BranchId;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.operations.OperationsCommand.PauseProcessor;
import rollbook.api.operations.OperationsCommand.StartProcessor;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentDeclined;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.RefundRequested;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.RefundId;
import rollbook.query.Positions;
import rollbook.query.Reads;
import rollbook.query.School;
import rollbook.query.customer.Customers;

class ForgettingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Money TUITION = Money.of("500.00");
    private static final CustomerId LI = new CustomerId("li-who-goes");
    private static final CustomerId MA = new CustomerId("ma-who-stays");
    private static final ClassId PYTHON = new ClassId("python");
    private static final String SHREDDING = "erasure";
    private static final List<String> LISTS = List.of("enrollment", "payment", "lessons");

    @Test
    void no_word_is_left_in_any_list_and_building_anew_makes_the_same() {
        try (var school = School.open()) {
            comesIn(school, LI, "about-li");
            comesIn(school, MA, "about-ma");
            lesson(school);
            school.settle();
            assertThat(Reads.dump(school)).anyMatch(row -> row.contains("about-li"));

            school.happened(LI, new CustomerErased(LI, School.ADMIN.id(), school.now(), ""));
            school.settle();

            var after = Reads.dump(school);
            assertThat(after).noneMatch(row -> row.contains("about-li"));
            assertThat(after.stream().filter(row -> row.contains("about-ma"))).hasSizeGreaterThanOrEqualTo(5);
            school.rebuild("enrollment", "payment", "lessons", "customer-list", "customer-file");
            assertThat(Reads.dump(school)).isEqualTo(after);
        }
    }

    @Test
    void what_is_said_before_the_keys_are_shredded_does_not_stay_either() {
        try (var school = School.open()) {
            comesIn(school, LI, "about-li");
            lesson(school);
            school.settle();
            school.order(new PauseProcessor(SHREDDING), School.ADMIN);
            School.await(() -> !school.processor(SHREDDING).running());

            school.happened(LI, new CustomerErased(LI, School.ADMIN.id(), school.now(), ""));
            saidLate(school, "in-the-same-breath");
            awaitLists(school);
            saidLate(school, "later-on");
            awaitLists(school);

            assertThat(Reads.dump(school))
                    .noneMatch(row -> row.contains("in-the-same-breath") || row.contains("later-on"));
            var after = Reads.dump(school);
            school.order(new StartProcessor(SHREDDING), School.ADMIN);
            school.settle();
            school.rebuild(LISTS.toArray(String[]::new));
            assertThat(Reads.dump(school)).isEqualTo(after);
        }
    }

    private static void awaitLists(School school) {
        var positions = school.bean(Positions.class);
        var head = school.head();
        School.await(() -> LISTS.stream().allMatch(list -> positions.of(list) >= head));
    }

    /** Words about who is erased, in the three lists that are not of their file. */
    private static void saidLate(School school, String word) {
        var place = EnrollmentId.of(LI, PYTHON);
        var ledger = LedgerId.of(place);
        var paidFor = new PaidFor(LI, place, null);
        var payment = PaymentId.in(ledger, "late-" + school.head());
        var by = School.LI.id();
        school.happened(
                place, new ContractAgreed(place, LI, Agreement.RECORDED, word), new Withdrawn(place, LI, word, null));
        school.happened(
                ledger,
                new PaymentDrafted(ledger, payment, paidFor, PaymentKind.TUITION, TUITION, null, word, DAY, by),
                new PaymentDeclined(ledger, payment, LI, word));
        var day = CourseRecordId.of(PYTHON, 1);
        school.happened(
                day,
                new StudyRecordsMarked(day, List.of(note(LI, word))),
                new LeaveRequested(day, row(LI).enrollmentId(), LI, word),
                new LeaveDeclined(day, row(LI).enrollmentId(), LI, word));
    }

    private static void comesIn(School school, CustomerId student, String word) {
        var place = EnrollmentId.of(student, PYTHON);
        var by = School.LI.id();
        school.happened(student, Customers.registered(student, word, "", ""));
        school.happened(
                place,
                new Enrolled(place, student, PYTHON, by, TUITION),
                new ContractAgreed(place, student, Agreement.RECORDED, word),
                new Withdrawn(place, student, word, null));
        var ledger = LedgerId.of(place);
        var paidFor = new PaidFor(student, place, null);
        var first = PaymentId.in(ledger, "first");
        var second = PaymentId.in(ledger, "second");
        school.happened(
                ledger,
                new LedgerOpened(ledger, paidFor, "CNY"),
                new PaymentDrafted(ledger, first, paidFor, PaymentKind.TUITION, TUITION, null, word, DAY, by),
                new PaymentDeclined(ledger, first, student, word),
                new PaymentDrafted(ledger, second, paidFor, PaymentKind.TUITION, TUITION, null, null, DAY, by),
                new RefundRequested(ledger, RefundId.in(ledger, "back"), second, student, TUITION, word));
    }

    private static void lesson(School school) {
        var day = CourseRecordId.of(PYTHON, 1);
        var branch = new BranchId("shahe");
        school.happened(
                day,
                new LessonRecorded(day, PYTHON, 1, School.LI.id(), DAY, null, null, null, null, null, branch),
                new StudyRecordsCreated(day, List.of(row(LI), row(MA))),
                new StudyRecordsMarked(day, List.of(note(LI, "about-li"), note(MA, "about-ma"))),
                new LeaveRequested(day, row(LI).enrollmentId(), LI, "about-li"),
                new LeaveRequested(day, row(MA).enrollmentId(), MA, "about-ma"),
                new LeaveDeclined(day, row(LI).enrollmentId(), LI, "about-li"));
    }

    private static SheetStudent row(CustomerId student) {
        return new SheetStudent(EnrollmentId.of(student, PYTHON), student);
    }

    private static StudentMarks note(CustomerId student, String note) {
        return StudentMarks.of(
                row(student).enrollmentId(), student, Set.of(SheetCell.NOTE), new Marks(null, null, note));
    }
}
