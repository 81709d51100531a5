package rollbook.web.courserecord;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.api.staff.StaffId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.http.Calendar;

/** Timetables: first of all a teacher's own day; those of anybody, any room and any class likewise. */
@ConsolePages
class TimetablePages {

    private static final PageRequest WHOLE = new PageRequest(1, PageRequest.MAX_SIZE, "date");

    private final Console console;
    private final Moments moments;

    TimetablePages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/lessons")
    String day(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = view(new ListParameters(address), actor);
        var filter = new LessonFilter(
                wanted.classId(),
                wanted.mine() ? actor.id() : wanted.teacherId(),
                wanted.room(),
                wanted.day(),
                wanted.on(wanted.span() - 1L).day());
        var found = console.ask(new FindLessons(filter, WHOLE), LessonPage.class, actor);
        model.addAttribute("wanted", wanted);
        model.addAttribute("today", moments.today());
        model.addAttribute("found", found);
        model.addAttribute("days", byDay(found.items()));
        model.addAttribute("teaches", teaches(actor));
        return "courserecord/timetable";
    }

    private TimetableView view(ListParameters wanted, Actor actor) {
        var teacher = wanted.id("teacherId", StaffId::new);
        var room = wanted.text("room");
        var classId = wanted.id("classId", ClassId::new);
        var nobodys = teacher == null && room == null && classId == null;
        var mine = nobodys && teaches(actor) && !"false".equals(wanted.text("mine"));
        return new TimetableView(day(wanted.text("day")), wanted.flag("week"), mine, teacher, room, classId);
    }

    private static boolean teaches(Actor actor) {
        return actor.hasAnyOf(Role.LECTURER, Role.ADVISOR, Role.ASSISTANT);
    }

    private static Map<LocalDate, List<LessonView>> byDay(List<LessonView> lessons) {
        return lessons.stream()
                .collect(Collectors.groupingBy(LessonView::date, LinkedHashMap::new, Collectors.toList()));
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? moments.today() : Calendar.day(text);
        } catch (DateTimeException e) {
            return moments.today();
        }
    }
}
