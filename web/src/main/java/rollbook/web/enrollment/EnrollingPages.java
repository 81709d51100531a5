package rollbook.web.enrollment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassView;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.Transfer;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Next;
import rollbook.web.console.Toast;

/** Choosing a class: for a customer who comes, and for a student who goes on to another. */
@ConsolePages
class EnrollingPages {

    private final Console console;

    EnrollingPages(Console console) {
        this.console = console;
    }

    @GetMapping("/customers/{customerId}/enrollments/new")
    ModelAndView choose(@PathVariable CustomerId customerId, Next next, Actor actor) {
        return enrolling(customerId, next, actor).show(Form.blank());
    }

    @PostMapping("/customers/{customerId}/enrollments")
    ModelAndView enroll(@PathVariable CustomerId customerId, Form form, Next next, Actor actor) {
        return enrolling(customerId, next, actor).send(form, () -> {
            var command = new Enroll(customerId, chosen(form), form.text("waitIfFull") != null);
            console.send(command, actor);
            return told(command.enrollmentId(), actor);
        });
    }

    /** Whether there was a seat, which only the books tell. */
    private Toast told(EnrollmentId id, Actor actor) {
        return console.find(new GetEnrollment(id, null), EnrollmentView.class, actor)
                .filter(enrollment -> enrollment.state() == EnrollmentState.WAITING)
                .map(EnrollmentView::waitingPlace)
                .map(place -> Toast.of("toast.waits", place))
                .orElse(Toast.of("toast.enrolled"));
    }

    @GetMapping("/enrollments/{enrollmentId}/transfer")
    ModelAndView chooseAnother(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        return transferring(enrollmentId, next, actor).show(Form.blank());
    }

    @PostMapping("/enrollments/{enrollmentId}/transfer")
    ModelAndView transfer(@PathVariable EnrollmentId enrollmentId, Form form, Next next, Actor actor) {
        return transferring(enrollmentId, next, actor).send(form, () -> {
            console.send(new Transfer(enrollmentId, chosen(form)), actor);
            return Toast.of("toast.transferred");
        });
    }

    private FormPage enrolling(CustomerId customerId, Next next, Actor actor) {
        var customer = console.open(new GetCustomer(customerId, null), CustomerView.class, actor);
        return page("enrollment/enrolling", customerId, next.or("/customers/" + customerId), actor)
                .with("action", "/customers/" + customerId + "/enrollments")
                .with("customer", customer);
    }

    private FormPage transferring(EnrollmentId enrollmentId, Next next, Actor actor) {
        var enrollment = console.open(new GetEnrollment(enrollmentId, null), EnrollmentView.class, actor);
        var here = "/enrollments/" + enrollmentId;
        return page("enrollment/transferring", enrollment.customerId(), next.or(here), actor)
                .with("action", here + "/transfer")
                .with("enrollment", enrollment);
    }

    private FormPage page(String template, CustomerId customerId, String next, Actor actor) {
        return console.form(template, next)
                .with("classes", open(actor))
                .with("taken", taken(customerId, actor))
                .at("classId", ClassFull.class, "class-full")
                .at("classId", ClassIsOver.class, "class-over")
                .at("classId", AlreadyEnrolled.class, "already-enrolled");
    }

    /** The classes that run, the one opened last first. */
    private List<ClassView> open(Actor actor) {
        var running = new ClassFilter(null, null, null, null, null, null, true);
        var all = new PageRequest(1, PageRequest.MAX_SIZE, "-createdAt");
        return console.ask(new FindClasses(running, all), ClassPage.class, actor)
                .items();
    }

    /** Where the customer sits or waits already. */
    private Set<ClassId> taken(CustomerId customerId, Actor actor) {
        var whole = PageRequest.first(PageRequest.MAX_SIZE);
        var all = new FindEnrollments(EnrollmentFilter.of(customerId), whole);
        return console.ask(all, EnrollmentPage.class, actor).items().stream()
                .filter(row -> !row.state().isOver())
                .map(EnrollmentRow::classId)
                .collect(Collectors.toSet());
    }

    private static ClassId chosen(Form form) {
        @Nullable String text = form.text("classId");
        if (text == null || !Identifier.isWellFormed(text)) {
            throw new Refused(new Refusal.Malformed(List.of(new FieldError("classId", "required", "choose a class"))));
        }
        return new ClassId(text);
    }
}
