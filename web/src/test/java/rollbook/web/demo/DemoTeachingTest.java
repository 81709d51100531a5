package rollbook.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.LessonRules;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudentName;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursRules;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentCommand.ApprovePayment;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentRules;

class DemoTeachingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void lessons_are_well_written_and_no_teacher_is_in_two_places() {
        var taken = new HashSet<String>();
        for (var lessons : allLessons()) {
            for (var record : lessons.records()) {
                assertThat(LessonRules.check(record.dayNumber(), record.lesson()))
                        .isEmpty();
                assertThat(taken.add(record.lesson().teacherId() + " "
                                + record.lesson().date()))
                        .as(record.toString())
                        .isTrue();
            }
        }
        assertThat(allLessons())
                .anySatisfy(lessons -> assertThat(lessons.records())
                        .anyMatch(lessons::isOver)
                        .anyMatch(record -> !lessons.isOver(record)));
    }

    @Test
    void a_sheet_is_the_same_whenever_it_is_filled_in() {
        var lessons = allLessons().getFirst();
        var record = lessons.records().getFirst();
        var sheet = sheet(record, 25);

        assertThat(lessons.marks(record, sheet)).hasSize(25).isEqualTo(lessons.marks(record, sheet));
        assertThat(lessons.marks(record, sheet))
                .allSatisfy(row -> assertThat(row.marks().attendance()).isNotNull());
    }

    @Test
    void some_pay_at_once_some_in_parts_some_get_money_back_and_some_owe() {
        var enrollments = IntStream.range(0, DemoSchool.BUSY_LOTS * DemoSchool.LOT)
                .mapToObj(DemoCustomer::new)
                .filter(customer -> customer.holder() != null)
                .map(customer -> DemoEnrollment.of(customer, DemoStaff.CONSULTANTS.getFirst(), TODAY))
                .flatMap(Optional::stream)
                .toList();
        var commands = enrollments.stream()
                .flatMap(enrollment -> enrollment.onceSeated().stream())
                .map(DemoEnrollment.Step::command)
                .toList();

        assertThat(commands)
                .hasAtLeastOneElementOfType(RecordPayment.class)
                .hasAtLeastOneElementOfType(AgreeInstalments.class)
                .hasAtLeastOneElementOfType(ApprovePayment.class)
                .hasAtLeastOneElementOfType(RefundPayment.class);
        assertThat(enrollments)
                .anySatisfy(enrollment ->
                        assertThat(enrollment.onceSeated()).noneMatch(step -> step.command() instanceof RecordPayment));
        for (var command : commands) {
            if (command instanceof RecordPayment payment) {
                assertThat(PaymentRules.check(
                                payment.paidFor(),
                                payment.kind(),
                                payment.amount(),
                                payment.method(),
                                null,
                                payment.receivedOn(),
                                TODAY))
                        .isEmpty();
            }
        }
    }

    @Test
    void some_have_plenty_of_hours_some_few_some_owe_and_some_pause() {
        var packages = new ArrayList<String>();
        var pauses = 0;
        for (int number = 0; number < DemoCatalog.CLASSES; number++) {
            var lessons = DemoLessons.of(number, TODAY);
            for (int student = 0; student < 20; student++) {
                var place = EnrollmentId.of(
                        new CustomerId("student-" + student), lessons.opened().classId());
                var random = new DemoCustomer(number * 20 + student).random(7);
                for (var step : new DemoHours(place, lessons, DemoStaff.CONSULTANTS.getFirst(), random).steps()) {
                    switch (step.command()) {
                        case BuyHours bought -> {
                            packages.add(bought.packageId().value());
                            assertThat(HoursRules.checkPurchase(
                                            bought.hours(), bought.boughtOn(), bought.expiresOn(), null, TODAY))
                                    .as(bought.toString())
                                    .isEmpty();
                        }
                        case FreezeHours _ -> pauses++;
                        default -> throw new AssertionError(step.toString());
                    }
                }
            }
        }

        assertThat(packages).contains("demo-usual", "demo-few", "demo-owed", "demo-lapsed");
        assertThat(pauses).isBetween(1, 30);
    }

    @Test
    void parts_make_the_tuition() {
        var place = EnrollmentId.of(
                new CustomerId("li"), DemoCatalog.classes(TODAY).getFirst().classId());
        var tuition = DemoCatalog.price(0);
        var agreed = IntStream.range(0, 50)
                .mapToObj(i -> new DemoMoney(
                        new CustomerId("li"),
                        place,
                        tuition,
                        DemoStaff.CONSULTANTS.getFirst(),
                        TODAY,
                        new DemoCustomer(i).random(6)))
                .flatMap(money -> money.steps().stream())
                .map(DemoEnrollment.Step::command)
                .filter(AgreeInstalments.class::isInstance)
                .map(AgreeInstalments.class::cast)
                .toList();

        assertThat(agreed).isNotEmpty().allSatisfy(plan -> {
            assertThat(PaymentRules.checkInstalments(plan.instalments())).isEmpty();
            assertThat(plan.instalments().stream()
                            .map(part -> part.amount().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(tuition.amount());
        });
    }

    private static List<DemoLessons> allLessons() {
        var classes = DemoCatalog.classes(TODAY);
        return IntStream.range(0, classes.size())
                .mapToObj(i -> new DemoLessons(classes.get(i), i, TODAY))
                .toList();
    }

    private static SheetView sheet(RecordLesson record, int students) {
        var rows = new ArrayList<StudyRecordView>();
        for (int i = 0; i < students; i++) {
            var student = new CustomerId("student-" + i);
            rows.add(new StudyRecordView(
                    EnrollmentId.of(student, record.classId()), new StudentName(student, null), Marks.NONE, false, 1));
        }
        return new SheetView(record.courseRecordId(), rows, 1);
    }
}
