package rollbook.web.enrollment;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Next;
import rollbook.web.console.Toast;

/** What is done with a contract: agreeing to it, approving it, ending it. */
@ConsolePages
class ContractPages {

    private final Console console;

    ContractPages(Console console) {
        this.console = console;
    }

    @GetMapping("/enrollments/{enrollmentId}/agreement")
    ModelAndView agreed(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        return page("agreement", enrollmentId, next, actor).show(Form.blank());
    }

    @PostMapping("/enrollments/{enrollmentId}/agreement")
    ModelAndView agree(@PathVariable EnrollmentId enrollmentId, Form form, Next next, Actor actor) {
        return page("agreement", enrollmentId, next, actor)
                .send(
                        form,
                        () -> console.send(new RecordAgreement(enrollmentId, proof(form)), actor),
                        Toast.of("toast.agreed"));
    }

    /** A program may leave the proof open; who writes it down at the school says where it is. */
    private static String proof(Form form) {
        var proof = form.text("proof");
        if (proof == null || proof.isBlank()) {
            throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("proof"))));
        }
        return proof;
    }

    @PostMapping("/enrollments/{enrollmentId}/approval")
    String approve(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        console.send(new ApproveContract(enrollmentId), actor);
        return console.leave(next.or("/enrollments/" + enrollmentId), Toast.of("toast.contract-approved"));
    }

    @GetMapping("/enrollments/{enrollmentId}/withdrawal")
    ModelAndView leaving(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        return page("withdrawal", enrollmentId, next, actor).show(Form.blank());
    }

    @PostMapping("/enrollments/{enrollmentId}/withdrawal")
    ModelAndView withdraw(@PathVariable EnrollmentId enrollmentId, Form form, Next next, Actor actor) {
        return page("withdrawal", enrollmentId, next, actor)
                .send(
                        form,
                        () -> console.send(new Withdraw(enrollmentId, form.value("reason"), form.day("leftOn")), actor),
                        Toast.of("toast.withdrawn"));
    }

    private FormPage page(String what, EnrollmentId enrollmentId, Next next, Actor actor) {
        var here = "/enrollments/" + enrollmentId;
        return console.form("enrollment/" + what, next.or(here))
                .with("action", here + "/" + what)
                .with("enrollment", console.open(new GetEnrollment(enrollmentId, null), EnrollmentView.class, actor));
    }
}
