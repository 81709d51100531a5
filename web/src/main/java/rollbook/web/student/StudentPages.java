package rollbook.web.student;

import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;

/** One student: classes, lessons, marks, averages, hours and money, as far as the reader may see them. */
@ConsolePages
class StudentPages {

    private final StudentPlaces students;

    StudentPages(StudentPlaces students) {
        this.students = students;
    }

    @GetMapping("/students/{customerId}")
    String one(@PathVariable CustomerId customerId, Next next, Actor actor, Model model) {
        var places = students.of(customerId, actor);
        var row =
                places.stream().map(StudentPlace::row).filter(Objects::nonNull).findFirst();
        model.addAttribute("customerId", customerId);
        model.addAttribute("places", places);
        model.addAttribute("name", row.map(EnrollmentRow::customer).orElse(null));
        model.addAttribute("code", row.map(EnrollmentRow::customerCode).orElse(null));
        model.addAttribute("next", next.or(home(customerId, actor)));
        return "student/one";
    }

    private static String home(CustomerId customerId, Actor actor) {
        return actor.directsSales() || actor.hasAnyOf(Role.CONSULTANT) ? "/customers/" + customerId : "/classes";
    }
}
