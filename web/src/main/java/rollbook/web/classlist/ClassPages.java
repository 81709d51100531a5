package rollbook.web.classlist;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.CloseClass;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassListQuery.GetRoster;
import rollbook.api.classlist.ClassListRefusal.AlreadyOpen;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.ClassView;
import rollbook.api.classlist.Roster;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.FindTeachers;
import rollbook.api.staff.Teachers;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** Classes: the list, one class with its roster, opening, revising, closing. */
@ConsolePages
class ClassPages {

    private static final String LIST = "/classes";

    private final Console console;

    ClassPages(Console console) {
        this.console = console;
    }

    @GetMapping("/classes")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var list = ClassesShown.of(address);
        var found = console.ask(new FindClasses(list.filter(), list.page()), ClassPage.class, actor);
        model.addAttribute("list", list);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("types", ClassType.values());
        model.addAttribute("offer", console.ask(new GetOffer(), Offer.class, actor));
        model.addAttribute(
                "teachers",
                console.ask(new FindTeachers(), Teachers.class, actor).items());
        model.addAttribute("mayOpen", actor.hasAnyOf(Role.ADMIN, Role.ADVISOR, Role.LECTURER));
        return "classlist/list";
    }

    @GetMapping("/classes/{classId}")
    String one(
            @PathVariable ClassId classId,
            @RequestParam Map<String, String> address,
            Next next,
            Actor actor,
            Model model) {
        var view = view(classId, actor);
        var page = new ListParameters(address).page(Set.of());
        var roster = console.open(new GetRoster(classId, page), Roster.class, actor);
        model.addAttribute("one", view);
        model.addAttribute("roster", roster);
        model.addAttribute("window", PageWindow.of(roster));
        model.addAttribute("list", ListAddress.of(LIST + "/" + classId, page).with("next", address.get("next")));
        model.addAttribute("mayRevise", view.open() && isTheirs(view, actor));
        model.addAttribute("mayClose", view.open() && isTheirs(view, actor) && !isOnlyAssistant(actor));
        model.addAttribute("next", next.or(LIST));
        return "classlist/roster";
    }

    @GetMapping("/classes/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String courseId, Next next, Actor actor) {
        var form = courseId == null ? Form.blank() : Form.blank().with("courseId", courseId);
        return opening(new ClassId(UUID.randomUUID().toString()), presumed(actor), next, actor)
                .show(form);
    }

    @PostMapping("/classes")
    ModelAndView open(
            @RequestParam ClassId classId,
            @RequestParam(required = false) @Nullable List<String> teacherIds,
            Form form,
            Next next,
            Actor actor) {
        var teachers = ClassForm.teachers(teacherIds);
        return opening(classId, teachers, next, actor)
                .send(
                        form,
                        () -> console.send(new OpenClass(classId, ClassForm.read(form, teachers)), actor),
                        Toast.of("toast.class-opened"));
    }

    @GetMapping("/classes/{classId}/edit")
    ModelAndView written(@PathVariable ClassId classId, Next next, Actor actor) {
        var view = view(classId, actor);
        return revising(view, view.teacherIds(), next, actor).show(ClassForm.of(view));
    }

    @PostMapping("/classes/{classId}")
    ModelAndView revise(
            @PathVariable ClassId classId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable List<String> teacherIds,
            Form form,
            Next next,
            Actor actor) {
        var teachers = ClassForm.teachers(teacherIds);
        return revising(view(classId, actor), teachers, next, actor)
                .send(form, () -> revise(classId, version, form, teachers, actor), Toast.of("toast.saved"));
    }

    private void revise(ClassId classId, long version, Form form, List<StaffId> teachers, Actor actor) {
        var fields = EnumSet.allOf(ClassField.class);
        console.send(new ReviseClass(classId, fields, ClassForm.read(form, teachers)), actor, version);
    }

    @PostMapping("/classes/{classId}/closing")
    String close(
            @PathVariable ClassId classId, @RequestParam(defaultValue = "") String reason, Next next, Actor actor) {
        console.send(new CloseClass(classId, reason), actor);
        return console.leave(next.or(LIST + "/" + classId), Toast.of("toast.class-closed"));
    }

    private ClassView view(ClassId classId, Actor actor) {
        return console.open(new GetClass(classId, null), ClassView.class, actor);
    }

    private FormPage opening(ClassId classId, List<StaffId> chosen, Next next, Actor actor) {
        return page(LIST, next.or(LIST), chosen, actor)
                .with("classId", classId.value())
                .with("heading", "classes.new");
    }

    private FormPage revising(ClassView view, List<StaffId> chosen, Next next, Actor actor) {
        var here = LIST + "/" + view.id();
        return page(here, next.or(here), chosen, actor)
                .with("heading", "classes.edit")
                .with("one", view);
    }

    private FormPage page(String action, String next, List<StaffId> chosen, Actor actor) {
        return console.form("classlist/form", next)
                .with("action", action)
                .with("types", ClassType.values())
                .with("offer", console.ask(new GetOffer(), Offer.class, actor))
                .with(
                        "teachers",
                        console.ask(new FindTeachers(), Teachers.class, actor).items())
                .with("chosen", chosen)
                .at("semester", AlreadyOpen.class, "already-open");
    }

    /** Who teaches opens their own classes. */
    private static List<StaffId> presumed(Actor actor) {
        return actor.hasAnyOf(Role.ADVISOR, Role.LECTURER) ? List.of(actor.id()) : List.of();
    }

    private static boolean isTheirs(ClassView view, Actor actor) {
        return actor.hasAnyOf(Role.ADMIN)
                || (actor.hasAnyOf(Role.ADVISOR, Role.LECTURER, Role.ASSISTANT)
                        && view.teacherIds().contains(actor.id()));
    }

    private static boolean isOnlyAssistant(Actor actor) {
        return !actor.hasAnyOf(Role.ADMIN, Role.ADVISOR, Role.LECTURER);
    }
}
