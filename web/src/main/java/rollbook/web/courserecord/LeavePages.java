package rollbook.web.courserecord;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassListQuery.GetRoster;
import rollbook.api.classlist.Roster;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordCommand.ArrangeMakeUp;
import rollbook.api.courserecord.CourseRecordCommand.DeclineLeave;
import rollbook.api.courserecord.CourseRecordCommand.GrantLeave;
import rollbook.api.courserecord.CourseRecordCommand.RequestLeave;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLeaves;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.LeavePage;
import rollbook.api.courserecord.LeaveView;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.api.courserecord.SheetView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;
import rollbook.web.console.Toast;

/** Who asks to be away from a lesson, and where they make up for it. */
@ConsolePages
class LeavePages {

    private static final String LESSON = "/course-records/{id}";
    private static final PageRequest LATEST = new PageRequest(1, PageRequest.MAX_SIZE, "-date");

    private final Console console;

    LeavePages(Console console) {
        this.console = console;
    }

    @GetMapping(LESSON + "/leaves")
    String leaves(@PathVariable CourseRecordId id, Next next, Actor actor, Model model) {
        var lesson = console.open(new GetLesson(id, null), LessonView.class, actor);
        var others = console.ask(
                new FindLessons(new LessonFilter(null, null, null, null, null), LATEST), LessonPage.class, actor);
        var missed = console.open(new GetSheet(id, null, null), SheetView.class, actor).rows().stream()
                .filter(row -> row.marks().attendance() == Attendance.ABSENT
                        || row.marks().attendance() == Attendance.ON_LEAVE)
                .toList();
        model.addAttribute("lesson", lesson);
        var leaves = console.open(new FindLeaves(id), LeavePage.class, actor).items();
        model.addAttribute("leaves", leaves);
        model.addAttribute(
                "arranged",
                leaves.stream()
                        .filter(leave -> leave.madeUpIn() != null)
                        .collect(Collectors.toMap(LeaveView::enrollmentId, LeaveView::madeUpIn)));
        model.addAttribute("missed", missed);
        model.addAttribute(
                "others",
                others.items().stream().filter(other -> !other.id().equals(id)).toList());
        model.addAttribute(
                "students",
                console.find(new GetRoster(lesson.classId(), null), Roster.class, actor)
                        .map(Roster::items)
                        .orElse(List.of()));
        model.addAttribute("next", next.or("/course-records/" + id));
        return "courserecord/leaves";
    }

    @PostMapping(LESSON + "/leave-requests")
    String request(
            @PathVariable CourseRecordId id,
            @RequestParam EnrollmentId enrollmentId,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        console.send(new RequestLeave(id, enrollmentId, reason), actor);
        return back(id, "leave.asked");
    }

    @PostMapping(LESSON + "/leave-requests/{enrollmentId}")
    String settle(
            @PathVariable CourseRecordId id,
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam String decision,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor) {
        console.send(
                decision.equals("grant")
                        ? new GrantLeave(id, enrollmentId)
                        : new DeclineLeave(id, enrollmentId, reason == null ? "" : reason),
                actor);
        return back(id, "leave.settled");
    }

    @PostMapping(LESSON + "/study-records/{enrollmentId}/make-up")
    String makeUp(
            @PathVariable CourseRecordId id,
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam CourseRecordId madeUpIn,
            Actor actor) {
        console.send(new ArrangeMakeUp(id, enrollmentId, madeUpIn), actor);
        return back(id, "leave.arranged");
    }

    private String back(CourseRecordId id, String word) {
        return console.leave("/course-records/" + id + "/leaves", Toast.of(word));
    }
}
