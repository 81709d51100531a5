package rollbook.web.courserecord;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordCommand;
import rollbook.api.courserecord.CourseRecordCommand.ArrangeMakeUp;
import rollbook.api.courserecord.CourseRecordCommand.DeclineLeave;
import rollbook.api.courserecord.CourseRecordCommand.GrantLeave;
import rollbook.api.courserecord.CourseRecordCommand.RequestLeave;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLeaves;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchCourseRecord;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchLeaveRequest;
import rollbook.api.courserecord.LeavePage;
import rollbook.api.courserecord.LeaveView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Reply;

/** Who asks to be away from a lesson, and where they make up for it, for programs. */
@RestController
@RequestMapping(CourseRecordApi.LESSONS + "/{id}")
class LeaveApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;

    LeaveApi(Decisions decisions, Questions questions, Edits edits) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
    }

    /** One request for each student: its id is that of the enrolment. */
    @PostMapping("/leave-requests")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> request(@PathVariable("id") CourseRecordId id, @RequestBody NewLeave leave, Actor actor) {
        var command = leave.of(id);
        var decided = decisions.send(command, actor);
        return Reply.created(CourseRecordApi.LESSONS + "/" + id + "/leave-requests", command.enrollmentId(), decided);
    }

    @GetMapping("/leave-requests")
    ResponseEntity<LeavePage> find(
            @PathVariable("id") CourseRecordId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var leaves = leaves(id, actor, position);
        return Reply.shown(leaves, leaves.version());
    }

    @GetMapping("/leave-requests/{enrollmentId}")
    ResponseEntity<LeaveView> get(
            @PathVariable("id") CourseRecordId id,
            @PathVariable("enrollmentId") EnrollmentId enrollment,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var leaves = leaves(id, actor, position);
        var leave = leaves.items().stream()
                .filter(one -> one.enrollmentId().equals(enrollment))
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchLeaveRequest(id, enrollment)));
        return Reply.shown(leave, leaves.version());
    }

    private LeavePage leaves(CourseRecordId id, Actor actor, @Nullable Long position) {
        return questions
                .find(new FindLeaves(id), LeavePage.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCourseRecord(id)));
    }

    @PostMapping("/leave-requests/{enrollmentId}/grant")
    ResponseEntity<Done> grant(
            @PathVariable("id") CourseRecordId id,
            @PathVariable("enrollmentId") EnrollmentId enrollment,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new GrantLeave(id, enrollment), ifMatch, actor);
    }

    @PostMapping("/leave-requests/{enrollmentId}/decline")
    ResponseEntity<Done> decline(
            @PathVariable("id") CourseRecordId id,
            @PathVariable("enrollmentId") EnrollmentId enrollment,
            @RequestBody Because because,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var reason = because.reason() == null ? "" : because.reason();
        return edit(new DeclineLeave(id, enrollment, reason), ifMatch, actor);
    }

    /** The student makes up for this lesson in another one. */
    @PostMapping("/study-records/{enrollmentId}/make-up")
    ResponseEntity<Done> makeUp(
            @PathVariable("id") CourseRecordId id,
            @PathVariable("enrollmentId") EnrollmentId enrollment,
            @RequestBody MakeUp makeUp,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(makeUp.of(id, enrollment), ifMatch, actor);
    }

    private ResponseEntity<Done> edit(CourseRecordCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        var id = command.courseRecordId();
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<LeavePage> current(CourseRecordId id, Actor actor, long position) {
        return questions.find(new FindLeaves(id), LeavePage.class, actor, position);
    }

    /** Who asks to be away, and why. */
    record NewLeave(
            @Nullable EnrollmentId enrollmentId, @Nullable String reason) {

        RequestLeave of(CourseRecordId lesson) {
            if (enrollmentId == null) {
                throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("enrollmentId"))));
            }
            return new RequestLeave(lesson, enrollmentId, reason == null ? "" : reason);
        }
    }

    /** Why something is declined. */
    record Because(@Nullable String reason) {}

    /** In which lesson the student makes up for this one. */
    record MakeUp(@Nullable CourseRecordId courseRecordId) {

        ArrangeMakeUp of(CourseRecordId missed, EnrollmentId enrollment) {
            if (courseRecordId == null) {
                throw new Refused(new Refusal.Malformed(List.of(FieldError.missing("courseRecordId"))));
            }
            return new ArrangeMakeUp(missed, enrollment, courseRecordId);
        }
    }
}
