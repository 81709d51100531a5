package rollbook.command.enrollment;

import static rollbook.command.enrollment.EnrollmentStory.ALONE;
import static rollbook.command.enrollment.EnrollmentStory.BOSS;
import static rollbook.command.enrollment.EnrollmentStory.FINANCE;
import static rollbook.command.enrollment.EnrollmentStory.JAVA;
import static rollbook.command.enrollment.EnrollmentStory.LI;
import static rollbook.command.enrollment.EnrollmentStory.LIMIT;
import static rollbook.command.enrollment.EnrollmentStory.MA;
import static rollbook.command.enrollment.EnrollmentStory.PYTHON;
import static rollbook.command.enrollment.EnrollmentStory.TUITION;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.ZHAO;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.id;
import static rollbook.command.enrollment.EnrollmentStory.openSchool;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.ContractNotAgreed;
import rollbook.api.enrollment.EnrollmentRefusal.EnrolledByApprover;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.enrollment.EnrollmentRefusal.NotTheApprover;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.command.School;

class ContractTest {

    private static final EnrollmentId LI_PYTHON = id(LI, PYTHON);
    private static final RecordAgreement AGREE = new RecordAgreement(LI_PYTHON, "paper 17");
    private static final ContractAgreed AGREED = new ContractAgreed(LI_PYTHON, LI, Agreement.RECORDED, "paper 17");
    private static final ApproveContract APPROVE = new ApproveContract(LI_PYTHON);

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_student_agrees_and_the_school_approves() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(AGREE, WANG).happened(AGREED);
        school.when(APPROVE, FINANCE).happened(new ContractApproved(LI_PYTHON, LI, FINANCE.id()));
    }

    @Test
    void asking_twice_changes_nothing() {
        school.when(enroll(LI, PYTHON), WANG);
        school.when(AGREE, WANG);
        school.when(AGREE, WANG).changedNothing();
        school.when(APPROVE, FINANCE);
        school.when(AGREE, WANG).changedNothing();
        school.when(APPROVE, FINANCE).changedNothing();
    }

    @Test
    void nobody_approves_what_the_student_has_not_agreed_to() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(APPROVE, FINANCE).wasRefused(new ContractNotAgreed(LI_PYTHON));
    }

    @Test
    void nobody_approves_whom_they_enrolled_whatever_else_they_are() {
        school.when(enroll(LI, PYTHON), ALONE);
        school.when(AGREE, ALONE);

        school.when(APPROVE, ALONE).wasRefused(new EnrolledByApprover(LI_PYTHON));
        school.when(APPROVE, FINANCE).happened(new ContractApproved(LI_PYTHON, LI, FINANCE.id()));
    }

    @Test
    void above_the_limit_the_boss_approves_and_below_it_finance() {
        var java = id(LI, JAVA);
        school.when(enroll(LI, JAVA), WANG);
        school.when(new RecordAgreement(java, null), WANG)
                .happened(new ContractAgreed(java, LI, Agreement.RECORDED, null));
        school.when(new ApproveContract(java), FINANCE)
                .wasRefused(new NotTheApprover(java, Money.of("25000.00"), LIMIT));
        school.when(new ApproveContract(java), BOSS).happened(new ContractApproved(java, LI, BOSS.id()));

        school.when(enroll(LI, PYTHON), WANG);
        school.when(AGREE, WANG);
        school.when(APPROVE, BOSS).wasRefused(new NotTheApprover(LI_PYTHON, TUITION, LIMIT));
        school.when(APPROVE, WANG).wasRefused(new NotAllowed("ApproveContract"));
    }

    @Test
    void who_waits_or_has_left_has_no_contract() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);
        var waiting = id(MA, JAVA);

        school.when(new RecordAgreement(waiting, null), WANG)
                .wasRefused(new NotInClass(waiting, EnrollmentState.WAITING));
        school.when(new ApproveContract(waiting), BOSS).wasRefused(new NotInClass(waiting, EnrollmentState.WAITING));
    }

    @Test
    void a_consultant_writes_down_only_what_their_own_customers_say() {
        school.when(enroll(LI, PYTHON), WANG);

        school.when(AGREE, ZHAO).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void a_proof_is_short_and_the_enrolment_is_there() {
        school.when(new RecordAgreement(LI_PYTHON, "x".repeat(301)), WANG)
                .wasRefused(new Malformed(List.of(new FieldError("proof", "too-long", "at most 300 characters"))));
        school.when(AGREE, WANG).wasRefused(new NoSuchEnrollment(LI_PYTHON));
        school.when(APPROVE, FINANCE).wasRefused(new NoSuchEnrollment(LI_PYTHON));
    }
}
