package rollbook.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollbook.api.Command;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;

/**
 * How a customer of the demo school comes into a class, and how far they come there. More want a seat than there are, so some wait.
 *
 * @param id of their place in the class
 * @param steps one after the other
 * @param onceSeated what else happens to who has got a seat: they pay and buy hours, or leave
 */
record DemoEnrollment(EnrollmentId id, List<Step> steps, List<Step> onceSeated) {

    private static final int ONE_OF = 3;
    private static final List<String> PROOFS = List.of("纸质合同", "电子签", "电话录音");
    private static final List<String> REASONS = List.of("工作调动，时间冲突", "家庭原因，暂时无法上课", "身体原因");

    /** What somebody asks for. */
    record Step(Command command, DemoStaff by) {}

    /**
     * Absent for who does not come into a class.
     *
     * @param opened the day the school was opened
     */
    static Optional<DemoEnrollment> of(DemoCustomer customer, DemoStaff consultant, LocalDate opened) {
        var random = customer.random(5);
        if (random.nextInt(ONE_OF) > 0) {
            return Optional.empty();
        }
        var number = random.nextInt(DemoCatalog.CLASSES);
        var classId = new ClassId("demo-class-" + (1 + number));
        var id = EnrollmentId.of(customer.id(), classId);
        var money = new DemoMoney(customer.id(), id, DemoCatalog.price(number), consultant, opened, customer.random(6));
        var steps = new ArrayList<Step>();
        steps.add(new Step(new Enroll(customer.id(), classId, true), consultant));
        if (random.nextInt(10) < 8) {
            var proof = DemoNames.any(PROOFS, random) + " " + (1_000 + customer.number());
            steps.add(new Step(new RecordAgreement(id, proof), consultant));
        }
        var onceSeated = new ArrayList<Step>();
        if (random.nextInt(12) == 0) {
            onceSeated.addAll(money.leaving());
            onceSeated.add(new Step(new Withdraw(id, DemoNames.any(REASONS, random), null), consultant));
        } else {
            if (random.nextInt(10) < 8) {
                steps.add(new Step(new ApproveContract(id), DemoNames.any(DemoStaff.FINANCE, random)));
            }
            onceSeated.addAll(money.steps());
            onceSeated.addAll(
                    new DemoHours(id, DemoLessons.of(number, opened), consultant, customer.random(7)).steps());
        }
        return Optional.of(new DemoEnrollment(id, List.copyOf(steps), List.copyOf(onceSeated)));
    }
}
