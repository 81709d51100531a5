package rollbook.web.courserecord;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.courserecord.CellHistory;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.GetCellHistory;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.CourseRecordRefusal.BadRows;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchCourseRecord;
import rollbook.api.courserecord.CourseRecordRefusal.NoSuchStudyRecord;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudyRecordPage;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.courserecord.StudyRecordsCount;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ArrayNode;

/** The sheets of lessons, for programs. */
@RestController
@RequestMapping(CourseRecordApi.LESSONS + "/{id}/study-records")
class StudyRecordApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;

    StudyRecordApi(Decisions decisions, Questions questions, Edits edits) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
    }

    /** Gives every enrolled student a row; asked again it adds only those who have joined since. */
    @PostMapping
    ResponseEntity<StudyRecordsCount> create(@PathVariable("id") CourseRecordId id, Actor actor) {
        var answered = decisions.ask(new CreateStudyRecords(id), StudyRecordsCount.class, actor);
        return Reply.done(answered.answer(), answered.decided());
    }

    /**
     * The whole sheet, as known now or as known then: with {@code size} a part of it, without it every row at once, however many
     * there are.
     */
    @GetMapping
    ResponseEntity<StudyRecordPage> get(
            @PathVariable("id") CourseRecordId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var part = Paging.of(page, size, null, Set.of());
        var sheet = questions
                .find(new GetSheet(id, CourseRecordApi.endOf(asOf), null), SheetView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCourseRecord(id)));
        return Reply.shown(size == null ? whole(sheet, part) : part(sheet, part), sheet.version());
    }

    private static StudyRecordPage whole(SheetView sheet, PageRequest part) {
        var rows = part.page() == 1 ? sheet.rows() : List.<StudyRecordView>of();
        var all = sheet.rows().size();
        return new StudyRecordPage(rows, part.page(), Math.max(1, all), all, true, sheet.version());
    }

    private static StudyRecordPage part(SheetView sheet, PageRequest part) {
        var rows = sheet.rows().stream().skip(part.offset()).limit(part.size()).toList();
        return new StudyRecordPage(rows, part.page(), part.size(), sheet.rows().size(), true, sheet.version());
    }

    /** Saves the sheet: all of it, or nothing. */
    @PutMapping
    ResponseEntity<Done> save(
            @PathVariable("id") CourseRecordId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = SheetRowBody.class))))
                    @RequestBody
                    ArrayNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var sheet = SentSheet.of(body);
        if (!sheet.errors().isEmpty()) {
            throw new Refused(new BadRows(allWrong(id, sheet, body, actor)));
        }
        var command = new MarkStudyRecords(id, sheet.rows());
        return Reply.done(
                id,
                edits.send(
                        command,
                        actor,
                        ifMatch,
                        head -> questions.find(new GetSheet(id, null, null), SheetView.class, actor, head)));
    }

    /** What cannot be read, and beside it the rows that can but are not on the sheet: all is told at once. */
    private List<FieldError> allWrong(CourseRecordId id, SentSheet sheet, ArrayNode body, Actor actor) {
        var known = questions
                .findEvenIfNew(new GetSheet(id, null, null), SheetView.class, actor, null)
                .orElseThrow(() -> new Refused(new NoSuchCourseRecord(id)))
                .rows()
                .stream()
                .map(row -> row.enrollmentId().value())
                .collect(Collectors.toSet());
        var errors = new ArrayList<>(sheet.errors());
        for (int i = 0; i < body.size(); i++) {
            var named = body.get(i).path("enrollmentId");
            var field = "[" + i + "].enrollmentId";
            if (named.isString()
                    && !known.contains(named.stringValue())
                    && errors.stream().noneMatch(error -> error.field().equals(field))) {
                errors.add(new FieldError(field, "not-on-sheet", "has no row on this sheet"));
            }
        }
        return List.copyOf(errors);
    }

    /** Everything that was ever written into one student's row. */
    @GetMapping("/{enrollmentId}/history")
    CellHistory history(
            @PathVariable("id") CourseRecordId id,
            @PathVariable("enrollmentId") EnrollmentId enrollment,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions
                .find(new GetCellHistory(id, enrollment), CellHistory.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchStudyRecord(id, enrollment)));
    }
}
