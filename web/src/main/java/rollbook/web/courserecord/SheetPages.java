package rollbook.web.courserecord;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CellHistory;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.GetCellHistory;
import rollbook.api.courserecord.CourseRecordQuery.GetLesson;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.CourseRecordRefusal.BadRows;
import rollbook.api.courserecord.CourseRecordRefusal.CellsTaken;
import rollbook.api.courserecord.LessonView;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudyRecordsCount;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.Decisions;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.Objection;
import rollbook.web.console.Objections;
import rollbook.web.console.Toast;

/** The sheet of a lesson: one form for the whole class, saved as a whole or shown again with what stands in the way. */
@ConsolePages
class SheetPages {

    private static final String LESSONS = "/course-records/";

    private final Console console;
    private final Decisions decisions;
    private final Moments moments;
    private final MessageSource words;
    private final Beside beside;

    SheetPages(Console console, Decisions decisions, Moments moments, MessageSource words, Beside beside) {
        this.console = console;
        this.decisions = decisions;
        this.moments = moments;
        this.words = words;
        this.beside = beside;
    }

    @GetMapping(LESSONS + "{id}")
    ModelAndView show(
            @PathVariable CourseRecordId id,
            @RequestParam(required = false) @Nullable String asOf,
            Next next,
            Actor actor) {
        var then = moments.readOrNone(asOf);
        var sheet = sheet(id, then, null, actor);
        var lines = sheet.rows().stream().map(SheetLine::of).toList();
        return page(id, next, actor, HttpStatus.OK, lines, then == null)
                .addObject("version", sheet.version())
                .addObject("asOf", then);
    }

    @PostMapping(LESSONS + "{id}/study-records")
    String create(@PathVariable CourseRecordId id, Next next, Actor actor) {
        var answered = decisions.ask(new CreateStudyRecords(id), StudyRecordsCount.class, actor);
        console.saw(answered.decided());
        return console.leave(
                next.or(LESSONS + id),
                Toast.of("sheet.created", answered.answer().created()));
    }

    @PostMapping(LESSONS + "{id}/sheet")
    ModelAndView save(@PathVariable CourseRecordId id, Form form, Next next, Actor actor) {
        var typed = TypedSheet.of(form).read(attendances(), scores());
        if (form.text("fill") != null) {
            return again(id, typed.othersPresent(), Map.of(), next, actor).addObject("filled", true);
        }
        var unreadable = typed.unreadable();
        if (!unreadable.isEmpty()) {
            return again(id, typed, unreadable, next, actor);
        }
        try {
            console.send(new MarkStudyRecords(id, typed.rows()), actor);
        } catch (Refused refused) {
            return switch (refused.refusal()) {
                case BadRows(var errors) -> again(id, typed, typed.atFields(errors), next, actor);
                case CellsTaken taken -> conflict(id, typed, taken, next, actor);
                case Refusal.NotNow notNow -> notNow(id, typed, Objections.of(notNow), next, actor);
                default -> throw refused;
            };
        } catch (OutcomeUnknown unknown) {
            return unknown(id, typed, unknown, next, actor);
        }
        return new ModelAndView(console.leave(next.or(LESSONS + id), Toast.of("sheet.saved")));
    }

    /** What was typed, once more, with what is wrong at its cells; nothing is lost. */
    private ModelAndView again(CourseRecordId id, TypedSheet typed, Map<String, String> wrong, Next next, Actor actor) {
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return again(id, typed, wrong, status, next, actor);
    }

    private ModelAndView again(
            CourseRecordId id, TypedSheet typed, Map<String, String> wrong, HttpStatus status, Next next, Actor actor) {
        var lines = typed.lines(sheet(id, null, null, actor), wrong);
        return page(id, next, actor, status, lines, true)
                .addObject("unsaved", true)
                .addObject("version", typed.version())
                .addObject("wrong", wrong.size());
    }

    private ModelAndView notNow(CourseRecordId id, TypedSheet typed, Objection objection, Next next, Actor actor) {
        return again(id, typed, Map.of(), HttpStatus.SERVICE_UNAVAILABLE, next, actor)
                .addObject("objection", objection);
    }

    private ModelAndView unknown(CourseRecordId id, TypedSheet typed, OutcomeUnknown unknown, Next next, Actor actor) {
        try {
            return notNow(id, typed, Objections.OUTCOME_UNKNOWN, next, actor);
        } catch (Refused _) { // cannot be shown just now; what counts is what is not known
            throw unknown;
        }
    }

    /** What was typed on top of what others have written meanwhile, which must be seen here however new it is. */
    private ModelAndView conflict(CourseRecordId id, TypedSheet typed, CellsTaken taken, Next next, Actor actor) {
        console.sawAll();
        var seen = sheet(id, null, typed.version(), actor);
        var now = sheet(id, null, null, actor);
        return page(id, next, actor, HttpStatus.CONFLICT, typed.rebased(seen, now, taken.cells()), true)
                .addObject("unsaved", true)
                .addObject("version", now.version())
                .addObject("taken", taken.cells().size());
    }

    @GetMapping(LESSONS + "{id}/study-records/{enrollmentId}")
    ModelAndView history(
            @PathVariable CourseRecordId id, @PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        var history = console.open(new GetCellHistory(id, enrollmentId), CellHistory.class, actor);
        return page(id, next, actor, HttpStatus.OK, "courserecord/history")
                .addObject("attendances", attendances())
                .addObject("scores", scores())
                .addObject("history", history)
                .addObject("next", next.or(LESSONS + id + "#row-" + enrollmentId));
    }

    private SheetView sheet(CourseRecordId id, @Nullable Instant asOf, @Nullable Long version, Actor actor) {
        var none = new SheetView(id, List.of(), 0);
        return works(actor)
                ? console.find(new GetSheet(id, asOf, version), SheetView.class, actor)
                        .orElse(none)
                : none;
    }

    /** The sheet with these lines on it, open for those who may write into it. */
    private ModelAndView page(
            CourseRecordId id, Next next, Actor actor, HttpStatus status, List<SheetLine> lines, boolean open) {
        var body = new SheetBody(
                id,
                attendances(),
                scores(),
                beside,
                new SheetBody.Names(say("sheet.nameless"), say("sheet.guest")),
                SheetBody.Access.of(open, actor.hasAnyOf(Role.LECTURER, Role.ASSISTANT, Role.BOSS)));
        return page(id, next, actor, status, "courserecord/sheet")
                .addObject("next", next.or(LESSONS + id))
                .addObject("lines", lines)
                .addObject("rows", body.rows(lines))
                .addObject("suggestions", body.suggestions(lines));
    }

    private ModelAndView page(CourseRecordId id, Next next, Actor actor, HttpStatus status, String template) {
        var lesson = console.open(new GetLesson(id, null), LessonView.class, actor);
        return new ModelAndView(template, status)
                .addObject("lesson", lesson)
                .addObject("came", next.or("/classes/" + lesson.classId() + "/lessons"))
                .addObject("works", works(actor));
    }

    private Choices attendances() {
        return Choices.of(words, "attendance", Attendance.values());
    }

    private Choices scores() {
        return Choices.of(words, "score", Score.values());
    }

    private String say(String code) {
        return words.getMessage(code, null, LocaleContextHolder.getLocale());
    }

    /** Whether the asker has anything to do with what students did; others see only when and what is taught. */
    private static boolean works(Actor actor) {
        return actor.hasAnyOf(Role.ADVISOR, Role.LECTURER, Role.ASSISTANT, Role.BOSS);
    }
}
