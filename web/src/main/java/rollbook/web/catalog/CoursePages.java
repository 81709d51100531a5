package rollbook.web.catalog;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.catalog.CatalogQuery.FindCourses;
import rollbook.api.catalog.CatalogQuery.GetCourse;
import rollbook.api.catalog.CourseCommand.CorrectCourse;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseField;
import rollbook.api.catalog.CoursePage;
import rollbook.api.catalog.CourseRefusal.NameTaken;
import rollbook.api.catalog.CourseView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** The courses the school offers: the list, one course with its prices, offering one, settling one anew. */
@ConsolePages
class CoursePages {

    private static final String LIST = "/courses";
    private static final Set<String> SORTS = Set.of("name", "price", "periodMonths", "createdAt");

    private final Console console;
    private final String currency;

    CoursePages(Console console, @Value("${rollbook.currency:CNY}") String currency) {
        this.console = console;
        this.currency = currency;
    }

    @GetMapping("/courses")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var q = wanted.text("q");
        var page = wanted.page(SORTS);
        var found = console.ask(new FindCourses(q, page), CoursePage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("q", q);
        model.addAttribute("list", ListAddress.of(LIST, page).with("q", q));
        return "catalog/courses";
    }

    @GetMapping("/courses/{courseId}")
    String one(@PathVariable CourseId courseId, Next next, Actor actor, Model model) {
        var course = console.open(new GetCourse(courseId, null), CourseView.class, actor);
        model.addAttribute("course", course);
        model.addAttribute("prices", course.prices().reversed());
        model.addAttribute("next", next.or(LIST));
        return "catalog/course";
    }

    @GetMapping("/courses/new")
    ModelAndView blank(Next next) {
        return page(LIST, next)
                .with("courseId", UUID.randomUUID().toString())
                .with("heading", "courses.new")
                .show(Form.blank().with("currency", currency));
    }

    @PostMapping("/courses")
    ModelAndView offer(@RequestParam CourseId courseId, Form form, Next next, Actor actor) {
        return page(LIST, next)
                .with("courseId", courseId.value())
                .with("heading", "courses.new")
                .send(
                        form,
                        () -> console.send(new OfferCourse(courseId, CourseForm.read(form)), actor),
                        Toast.of("toast.course-offered", form.value("name")));
    }

    @GetMapping("/courses/{courseId}/edit")
    ModelAndView written(@PathVariable CourseId courseId, Next next, Actor actor) {
        var course = console.open(new GetCourse(courseId, null), CourseView.class, actor);
        return edit(courseId, next).show(CourseForm.of(course));
    }

    @PostMapping("/courses/{courseId}")
    ModelAndView correct(
            @PathVariable CourseId courseId, @RequestParam long version, Form form, Next next, Actor actor) {
        return edit(courseId, next).send(form, () -> correct(courseId, version, form, actor), Toast.of("toast.saved"));
    }

    private void correct(CourseId courseId, long version, Form form, Actor actor) {
        var fields = EnumSet.allOf(CourseField.class);
        console.send(new CorrectCourse(courseId, fields, CourseForm.read(form)), actor, version);
    }

    private FormPage edit(CourseId courseId, Next next) {
        var here = LIST + "/" + courseId;
        return page(here, new Next(next.or(here))).with("heading", "courses.edit");
    }

    private FormPage page(String action, Next next) {
        return console.form("catalog/course-form", next.or(LIST))
                .with("action", action)
                .at("name", NameTaken.class, "name-taken");
    }
}
