package rollbook.web.hours;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassPage;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.HoursWarning;
import rollbook.api.hours.PackageId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;
import rollbook.web.console.OwnId;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** Lesson hours: those of one enrolment with everything that is done to them, and the list of whom to talk to. */
@ConsolePages
class HoursPages {

    private static final String LIST = "/hours";

    private final Console console;
    private final Moments moments;

    HoursPages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping(LIST)
    String warnings(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var page = wanted.page(Set.of());
        var classId = wanted.id("classId", ClassId::new);
        var warning = wanted.word("warning", HoursWarning.class);
        var found = console.ask(new FindHoursWarnings(classId, warning, page), HoursPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute(
                "list", ListAddress.of(LIST, page).with("classId", classId).with("warning", warning));
        model.addAttribute("classId", classId);
        model.addAttribute("warning", warning);
        model.addAttribute("warnings", HoursWarning.values());
        model.addAttribute("classes", classes(actor).items());
        return "hours/list";
    }

    private ClassPage classes(Actor actor) {
        var all = new PageRequest(1, PageRequest.MAX_SIZE, "course");
        return console.ask(new FindClasses(ClassFilter.ALL, all), ClassPage.class, actor);
    }

    @GetMapping("/enrollments/{enrollmentId}/hours")
    String one(
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam(required = false) @Nullable String asOf,
            Next next,
            Actor actor,
            Model model) {
        var then = moments.readOrNone(asOf);
        model.addAttribute("hours", console.open(new GetHours(enrollmentId, then), HoursView.class, actor));
        model.addAttribute(
                "enrollment", console.open(new GetEnrollment(enrollmentId, null), EnrollmentView.class, actor));
        model.addAttribute("asOf", then);
        model.addAttribute("next", next.or("/enrollments/" + enrollmentId));
        return "hours/one";
    }

    @GetMapping("/enrollments/{enrollmentId}/hours/new")
    ModelAndView blank(@PathVariable EnrollmentId enrollmentId, OwnId own, Next next, Actor actor) {
        return buying(enrollmentId, own, next, actor)
                .show(Form.of(Map.of("boughtOn", moments.today().toString())));
    }

    @PostMapping("/enrollments/{enrollmentId}/hours")
    ModelAndView buy(@PathVariable EnrollmentId enrollmentId, OwnId own, Form form, Next next, Actor actor) {
        return buying(enrollmentId, own, next, actor)
                .send(
                        form,
                        () -> console.send(HoursForm.buying(form, enrollmentId, new PackageId(own.value())), actor),
                        Toast.of("toast.hours-bought"));
    }

    @GetMapping("/enrollments/{enrollmentId}/hours/packages/{packageId}/correction")
    ModelAndView correct(
            @PathVariable EnrollmentId enrollmentId, @PathVariable PackageId packageId, Next next, Actor actor) {
        var one = hours(enrollmentId, actor).packages().stream()
                .filter(each -> each.id().equals(packageId))
                .findFirst()
                .orElseThrow(NotHere::new);
        return correcting(enrollmentId, packageId, next, actor).show(HoursForm.of(one));
    }

    @PostMapping("/enrollments/{enrollmentId}/hours/packages/{packageId}/correction")
    ModelAndView correct(
            @PathVariable EnrollmentId enrollmentId,
            @PathVariable PackageId packageId,
            Form form,
            Next next,
            Actor actor) {
        return correcting(enrollmentId, packageId, next, actor)
                .send(
                        form,
                        () -> console.send(HoursForm.correcting(form, enrollmentId, packageId), actor),
                        Toast.of("toast.saved"));
    }

    @GetMapping("/enrollments/{enrollmentId}/hours/freeze")
    ModelAndView freeze(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        return page("freeze", enrollmentId, next, actor)
                .show(Form.of(Map.of("from", moments.today().toString())));
    }

    @PostMapping("/enrollments/{enrollmentId}/hours/freeze")
    ModelAndView freeze(@PathVariable EnrollmentId enrollmentId, Form form, Next next, Actor actor) {
        return page("freeze", enrollmentId, next, actor)
                .send(
                        form,
                        () -> console.send(HoursForm.freezing(form, enrollmentId), actor),
                        Toast.of("toast.hours-frozen"));
    }

    @GetMapping("/enrollments/{enrollmentId}/hours/unfreeze")
    ModelAndView unfreeze(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        return page("unfreeze", enrollmentId, next, actor)
                .show(Form.of(Map.of("on", moments.today().toString())));
    }

    @PostMapping("/enrollments/{enrollmentId}/hours/unfreeze")
    ModelAndView unfreeze(@PathVariable EnrollmentId enrollmentId, Form form, Next next, Actor actor) {
        return page("unfreeze", enrollmentId, next, actor)
                .send(
                        form,
                        () -> console.send(HoursForm.thawing(form, enrollmentId), actor),
                        Toast.of("toast.hours-unfrozen"));
    }

    private HoursView hours(EnrollmentId enrollmentId, Actor actor) {
        return console.open(new GetHours(enrollmentId, null), HoursView.class, actor);
    }

    private FormPage buying(EnrollmentId enrollmentId, OwnId own, Next next, Actor actor) {
        return form("hours/package", enrollmentId, next, actor)
                .with("action", here(enrollmentId))
                .making("packageId", own);
    }

    private FormPage correcting(EnrollmentId enrollmentId, PackageId packageId, Next next, Actor actor) {
        return form("hours/correction", enrollmentId, next, actor)
                .with("action", here(enrollmentId) + "/packages/" + packageId + "/correction");
    }

    private FormPage page(String what, EnrollmentId enrollmentId, Next next, Actor actor) {
        return form("hours/" + what, enrollmentId, next, actor).with("action", here(enrollmentId) + "/" + what);
    }

    private FormPage form(String template, EnrollmentId enrollmentId, Next next, Actor actor) {
        return console.form(template, next.or(here(enrollmentId))).with("hours", hours(enrollmentId, actor));
    }

    private static String here(EnrollmentId enrollmentId) {
        return "/enrollments/" + enrollmentId + "/hours";
    }
}
