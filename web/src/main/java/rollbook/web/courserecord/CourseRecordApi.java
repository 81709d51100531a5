package rollbook.web.courserecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchCourseRecord;
import rollbook.api.courserecord.LessonField;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.courserecord.LessonPage;
import rollbook.api.courserecord.LessonView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Changes;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Lessons, for programs: those of a class, and timetables of a teacher, a room or a class. */
@RestController
class CourseRecordApi {

    static final String LESSONS = "/api/course-records";

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    CourseRecordApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping("/api/classes/{id}/course-records")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> record(@PathVariable("id") ClassId classId, @RequestBody NewLesson lesson, Actor actor) {
        var command = lesson.as(classId, actor.id());
        return Reply.created(LESSONS, command.courseRecordId(), decisions.send(command, actor));
    }

    @GetMapping("/api/classes/{id}/course-records")
    LessonPage ofClass(
            @PathVariable("id") ClassId classId,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var filter = new LessonFilter(classId, null, null, null, null);
        var query = new FindLessons(filter, Paging.of(page, size, sort, LessonSearch.SORTS));
        return questions.ask(query, LessonPage.class, actor, position);
    }

    @GetMapping(LESSONS)
    LessonPage find(
            @ParameterObject @ModelAttribute LessonSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), LessonPage.class, actor, position);
    }

    @GetMapping(LESSONS + "/{id}")
    ResponseEntity<LessonView> get(
            @PathVariable("id") CourseRecordId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = questions
                .find(new GetLesson(id, endOf(asOf)), LessonView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCourseRecord(id)));
        return Reply.shown(view, view.version());
    }

    /** Puts right what the body names; the rest stays. */
    @PatchMapping(LESSONS + "/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("id") CourseRecordId id,
            @RequestBody @Schema(implementation = LessonChange.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var change = changes.read(body, LessonChange.class);
        var command = change.as(id, Changes.named(body, LessonField.class, LessonField::wireName), actor.id());
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<LessonView> current(CourseRecordId id, Actor actor, long position) {
        return questions.find(new GetLesson(id, null), LessonView.class, actor, position);
    }

    /** Instants are shown to the microsecond, so whoever names one means all of it. */
    static @Nullable Instant endOf(@Nullable Instant asOf) {
        return asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS).plusNanos(999);
    }
}
