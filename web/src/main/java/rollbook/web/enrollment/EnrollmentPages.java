package rollbook.web.enrollment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Htmx;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;

/** The list of enrolments, and one enrolment with its contract. */
@ConsolePages
class EnrollmentPages {

    private final Console console;
    private final Moments moments;

    EnrollmentPages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/enrollments")
    String list(
            @RequestParam Map<String, String> address,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var list = EnrollmentList.of(address);
        var found = console.ask(new FindEnrollments(list.filter(), list.page()), EnrollmentPage.class, actor);
        model.addAttribute("list", list);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("states", EnrollmentState.values());
        model.addAttribute("classes", classes(actor).items());
        response.addHeader(HttpHeaders.VARY, "HX-Request, HX-Target");
        return Htmx.wantsOnly("enrollments", request) ? "enrollment/results" : "enrollment/list";
    }

    private ClassPage classes(Actor actor) {
        var all = new PageRequest(1, PageRequest.MAX_SIZE, "course");
        return console.ask(new FindClasses(ClassFilter.ALL, all), ClassPage.class, actor);
    }

    @GetMapping("/enrollments/{enrollmentId}")
    String one(
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam(required = false) @Nullable String asOf,
            Next next,
            Actor actor,
            Model model) {
        var then = moments.readOrNone(asOf);
        var enrollment = console.open(new GetEnrollment(enrollmentId, then), EnrollmentView.class, actor);
        model.addAttribute("enrollment", enrollment);
        model.addAttribute(
                "group",
                console.find(new GetClass(enrollment.classId(), then), ClassView.class, actor)
                        .orElse(null));
        model.addAttribute(
                "hours",
                console.find(new GetHours(enrollmentId, then), HoursView.class, actor)
                        .orElse(null));
        model.addAttribute("balance", balance(enrollmentId, then, actor));
        model.addAttribute("asOf", then);
        model.addAttribute("next", next.or("/enrollments"));
        return "enrollment/one";
    }

    /** How the money of it stands, or stood; absent for those whom it does not concern. */
    private @Nullable BalanceView balance(EnrollmentId id, @Nullable Instant then, Actor actor) {
        return actor.hasAnyOf(Role.FINANCE, Role.BOSS, Role.MANAGER, Role.CONSULTANT)
                ? console.find(new GetBalance(id, then), BalanceView.class, actor)
                        .orElse(null)
                : null;
    }
}
