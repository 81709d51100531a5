package rollbook.web.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassView;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.CourseRecordRefusal.CellsTaken;
import rollbook.api.courserecord.CourseRecordRefusal.DayTaken;
import rollbook.api.courserecord.SheetView;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;

/** Writes lessons down where there are none, gives students their rows, and saves each sheet with one command. */
final class LessonDecisions implements LessonDesk {

    private static final int MOST_TRIES = 5;

    private final Job job;
    private final Decisions decisions;
    private final Questions questions;
    private final BroughtSheets brought;
    private long position;

    LessonDecisions(Job job, Decisions decisions, Questions questions, BroughtSheets brought) {
        this.job = job;
        this.decisions = decisions;
        this.questions = questions;
        this.brought = brought;
        this.position = job.position();
    }

    @Override
    public List<Outcome> take(ClassView in, List<WantedMark> rows) {
        var day = rows.getFirst().row().day();
        if (day == null || rows.stream().noneMatch(WantedMark::isGood)) {
            return rows.stream()
                    .<Outcome>map(row -> new Outcome.Failed(row.errors()))
                    .toList();
        }
        try {
            return take(new PlannedLesson(in, day), rows);
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.NotNow) {
                throw refused;
            }
            return rows.stream()
                    .map(row -> row.isGood() ? Outcome.refused(refused.refusal()) : new Outcome.Failed(row.errors()))
                    .toList();
        }
    }

    private List<Outcome> take(PlannedLesson lesson, List<WantedMark> rows) {
        var sheet = sheet(lesson.id()).orElse(null);
        if (sheet == null) {
            var record = lesson.record(rows, job.actor());
            if (record == null) {
                var error =
                        new FieldError(Column.DATE.wireName(), "required", "is needed: there is no such lesson yet");
                throw new Refused(new Refusal.Malformed(List.of(error)));
            }
            writeDown(record);
        }
        if (sheet == null || lacks(sheet, rows)) {
            send(new CreateStudyRecords(lesson.id()));
            sheet = sheet(lesson.id()).orElseThrow();
        }
        return save(lesson.id(), sheet, rows);
    }

    /** Who was faster has written it down. */
    private void writeDown(Command record) {
        try {
            send(record);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof DayTaken)) {
                throw refused;
            }
        }
    }

    private static boolean lacks(SheetView sheet, List<WantedMark> rows) {
        var there = SheetPlan.marks(sheet).keySet();
        return rows.stream().anyMatch(row -> row.isGood() && !there.contains(row.enrollment()));
    }

    /** Where somebody writes into the same sheet meanwhile, it is compared anew. */
    private List<Outcome> save(CourseRecordId lesson, SheetView first, List<WantedMark> rows) {
        int line = rows.getFirst().row().line();
        var sheet = first;
        for (int tries = 1; ; tries++) {
            var now = SheetPlan.marks(sheet);
            var before = job.resumed()
                    ? brought.versionBefore(job.id(), line)
                            .flatMap(version -> sheet(lesson, version))
                            .map(SheetPlan::marks)
                            .orElse(now)
                    : now;
            var plan = SheetPlan.of(rows, before, now, sheet.version(), job.update());
            if (plan.toSave().isEmpty()) {
                return plan.outcomes();
            }
            brought.planned(job.id(), line, lesson, sheet.version());
            try {
                brought.saved(
                        job.id(),
                        line,
                        send(new MarkStudyRecords(lesson, plan.toSave())).version());
                return plan.outcomes();
            } catch (Refused refused) {
                if (!(refused.refusal() instanceof CellsTaken) || tries == MOST_TRIES) {
                    throw refused;
                }
                sheet = Objects.requireNonNull(sheet(lesson).orElse(null));
            }
        }
    }

    private Optional<SheetView> sheet(CourseRecordId lesson) {
        return Patience.ask(() -> questions.findEvenIfNew(
                new GetSheet(lesson, null, null), SheetView.class, Actor.PROGRAM, position == 0 ? null : position));
    }

    private Optional<SheetView> sheet(CourseRecordId lesson, long version) {
        return Patience.ask(
                () -> questions.find(new GetSheet(lesson, null, version), SheetView.class, Actor.PROGRAM, position));
    }

    private Decided send(Command command) {
        var decided = Patience.ask(() -> decisions.send(command, job.actor()));
        position = Math.max(position, decided.position());
        return decided;
    }
}
