package rollbook.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentCommand;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;

/**
 * How a customer of the demo school comes into a class, and how far they come there. More want a seat than there are, so some wait.
 *
 * @param steps one after the other
 */
record DemoEnrollment(List<Step> steps) {

    private static final int ONE_OF = 3;
    private static final List<String> PROOFS = List.of("纸质合同", "电子签", "电话录音");
    private static final List<String> REASONS = List.of("工作调动，时间冲突", "家庭原因，暂时无法上课", "身体原因");

    /** What somebody asks for. */
    record Step(EnrollmentCommand command, Actor by) {}

    /** Absent for who does not come into a class. */
    static Optional<DemoEnrollment> of(DemoCustomer customer, DemoStaff consultant) {
        var random = customer.random(5);
        if (random.nextInt(ONE_OF) > 0) {
            return Optional.empty();
        }
        var classId = new ClassId("demo-class-" + (1 + random.nextInt(DemoCatalog.CLASSES)));
        var id = EnrollmentId.of(customer.id(), classId);
        var steps = new ArrayList<Step>();
        steps.add(new Step(new Enroll(customer.id(), classId, true), consultant.actor()));
        if (random.nextInt(10) < 8) {
            var proof = DemoNames.any(PROOFS, random) + " " + (1_000 + customer.number());
            steps.add(new Step(new RecordAgreement(id, proof), consultant.actor()));
        }
        if (random.nextInt(12) == 0) {
            steps.add(new Step(new Withdraw(id, DemoNames.any(REASONS, random)), consultant.actor()));
        } else if (random.nextInt(10) < 8) {
            var finance = DemoNames.any(DemoStaff.FINANCE, random);
            steps.add(new Step(new ApproveContract(id), finance.actor()));
        }
        return Optional.of(new DemoEnrollment(List.copyOf(steps)));
    }
}
