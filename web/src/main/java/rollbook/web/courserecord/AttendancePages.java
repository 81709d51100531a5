package rollbook.web.courserecord;

import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.ClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetStudentRecords;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.customer.CustomerId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;

/** Who was there and how they did: a class with its lessons across, a student through all classes. */
@ConsolePages
class AttendancePages {

    private final Console console;
    private final Teachers teachers;
    private final MessageSource words;

    AttendancePages(Console console, Teachers teachers, MessageSource words) {
        this.console = console;
        this.teachers = teachers;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/attendance")
    String ofClass(@PathVariable ClassId classId, Next next, Actor actor, Model model) {
        model.addAttribute("group", teachers.find(classId, actor).orElseThrow(NotHere::new));
        model.addAttribute("matrix", console.ask(new GetClassAttendance(classId), ClassAttendance.class, actor));
        model.addAttribute("next", next.or("/classes/" + classId + "/lessons"));
        name(model);
        return "courserecord/matrix";
    }

    @GetMapping("/students/{customerId}/study-records")
    String ofStudent(@PathVariable CustomerId customerId, Next next, Actor actor, Model model) {
        model.addAttribute("records", console.ask(new GetStudentRecords(customerId), StudentRecords.class, actor));
        model.addAttribute("next", next.or("/customers/" + customerId));
        name(model);
        return "courserecord/records";
    }

    private void name(Model model) {
        model.addAttribute("attendances", Choices.of(words, "attendance", Attendance.values()));
        model.addAttribute("scores", Choices.of(words, "score", Score.values()));
    }
}
