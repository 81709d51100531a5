package rollbook.web.courserecord;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.ClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetClassAttendance;
import rollbook.api.courserecord.CourseRecordQuery.GetStudentRecords;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.customer.CustomerId;
import rollbook.web.Questions;
import rollbook.web.http.Reply;

/** Who was there and how they did, for programs. */
@RestController
class AttendanceApi {

    private final Questions questions;

    AttendanceApi(Questions questions) {
        this.questions = questions;
    }

    /** Students down, lessons across, with what they come to. */
    @GetMapping("/api/classes/{id}/attendance")
    ClassAttendance ofClass(
            @PathVariable("id") ClassId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(new GetClassAttendance(id), ClassAttendance.class, actor, position);
    }

    /** Everything a student did, by enrolment. */
    @GetMapping("/api/customers/{id}/study-records")
    StudentRecords ofStudent(
            @PathVariable("id") CustomerId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(new GetStudentRecords(id), StudentRecords.class, actor, position);
    }
}
