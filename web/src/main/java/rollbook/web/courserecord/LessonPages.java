package rollbook.web.courserecord;

import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordCommand.CorrectLesson;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.CourseRecordRefusal.DayTaken;
import rollbook.api.courserecord.CourseRecordRefusal.NotATeacher;
import rollbook.api.courserecord.CourseRecordRefusal.TimetableClash;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** The lessons of a class: the list, writing one down, and putting one right. */
@ConsolePages
class LessonPages {

    private final Console console;
    private final Teachers teachers;
    private final Moments moments;

    LessonPages(Console console, Teachers teachers, Moments moments) {
        this.console = console;
        this.teachers = teachers;
        this.moments = moments;
    }

    @GetMapping("/classes/{classId}/lessons")
    String ofClass(
            @PathVariable ClassId classId,
            @RequestParam Map<String, String> address,
            Next next,
            Actor actor,
            Model model) {
        var page = new ListParameters(address).page(LessonSearch.SORTS);
        var filter = new LessonFilter(classId, null, null, null, null);
        var found = console.ask(new FindLessons(filter, page), LessonPage.class, actor);
        var path = "/classes/" + classId + "/lessons";
        model.addAttribute("group", teachers.find(classId, actor).orElseThrow(NotHere::new));
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("list", ListAddress.of(path, page));
        model.addAttribute("next", next.or("/classes/" + classId));
        return "courserecord/lessons";
    }

    @GetMapping("/classes/{classId}/lessons/new")
    ModelAndView blank(@PathVariable ClassId classId, Next next, Actor actor) {
        var filter = new LessonFilter(classId, null, null, null, null);
        var last = console.ask(new FindLessons(filter, new PageRequest(1, 1, "-dayNumber")), LessonPage.class, actor);
        var day = last.items().isEmpty() ? 1 : last.items().getFirst().dayNumber() + 1;
        return recording(classId, next, actor)
                .show(Form.of(Map.of(
                        "dayNumber", Integer.toString(day),
                        "date", moments.today().toString(),
                        "teacherId", actor.id().value())));
    }

    @PostMapping("/classes/{classId}/lessons")
    ModelAndView record(@PathVariable ClassId classId, Form form, Next next, Actor actor) {
        var page = recording(classId, next, actor);
        return page.send(
                form,
                () -> {
                    var lesson = LessonForm.read(form);
                    var day = LessonForm.dayNumber(form);
                    tellingClashes(
                            page,
                            () -> console.send(
                                    new RecordLesson(CourseRecordId.of(classId, day), classId, day, lesson), actor));
                },
                Toast.of("lesson.recorded"));
    }

    private FormPage recording(ClassId classId, Next next, Actor actor) {
        return console.form("courserecord/form", next.or("/classes/" + classId + "/lessons"))
                .with("action", "/classes/" + classId + "/lessons")
                .with("teachers", teachers.of(classId, null, actor))
                .at("dayNumber", DayTaken.class, "day-taken")
                .at("teacherId", NotATeacher.class, "not-a-teacher");
    }

    @GetMapping("/course-records/{id}/edit")
    ModelAndView written(@PathVariable CourseRecordId id, Next next, Actor actor) {
        var lesson = console.open(new GetLesson(id, null), LessonView.class, actor);
        return correcting(lesson, next, actor).show(LessonForm.of(lesson.lesson(), lesson.version()));
    }

    @PostMapping("/course-records/{id}")
    ModelAndView correct(
            @PathVariable CourseRecordId id, @RequestParam long version, Form form, Next next, Actor actor) {
        var before = console.open(new GetLesson(id, null), LessonView.class, actor);
        var page = correcting(before, next, actor);
        return page.send(
                form,
                () -> {
                    var after = LessonForm.read(form);
                    var corrected = before.lesson().differences(after);
                    if (!corrected.isEmpty()) {
                        tellingClashes(
                                page, () -> console.send(new CorrectLesson(id, after, corrected), actor, version));
                    }
                },
                Toast.of("toast.saved"));
    }

    private FormPage correcting(LessonView lesson, Next next, Actor actor) {
        return console.form("courserecord/form", next.or("/course-records/" + lesson.id()))
                .with("action", "/course-records/" + lesson.id())
                .with("lesson", lesson)
                .with("teachers", teachers.of(lesson.classId(), lesson.teacherId(), actor))
                .at("teacherId", NotATeacher.class, "not-a-teacher");
    }

    /** The page names the lessons that are in the way. */
    private static void tellingClashes(FormPage page, Runnable decision) {
        try {
            decision.run();
        } catch (Refused refused) {
            if (refused.refusal() instanceof TimetableClash(var clashes)) {
                page.with("clashes", clashes);
            }
            throw refused;
        }
    }
}
