package rollbook.web.imports;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.CourseRecordRefusal.CellsTaken;
import rollbook.api.courserecord.SheetView;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.security.Presence;

/**
 * Takes marks back: the cells that an import has written hold again what they held before, unless somebody has written into them
 * since. Lessons and rows that it made stay.
 */
@Component
class ScoresBack implements TakingBack {

    private static final int MOST_TRIES = 5;

    private final ScoreSubject subject;
    private final ImportRuns runs;
    private final BroughtSheets brought;
    private final Decisions decisions;
    private final Questions questions;
    private final Presence presence;

    ScoresBack(
            ScoreSubject subject,
            ImportRuns runs,
            BroughtSheets brought,
            Decisions decisions,
            Questions questions,
            Presence presence) {
        this.subject = subject;
        this.runs = runs;
        this.brought = brought;
        this.decisions = decisions;
        this.questions = questions;
        this.presence = presence;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SCORES;
    }

    @Override
    public Optional<TakenBack> work(ImportView view, long position, BooleanSupplier mayGoOn) {
        var asker = runs.find(view.id()).orElseThrow().undoneBy().flatMap(presence::actor);
        var actor = asker.map(subject::lendTo).orElse(Actor.PROGRAM);
        var reached = TakenBack.NOTHING;
        for (var sheet : brought.of(view.id())) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            reached = reached.and(putBack(sheet, actor, position).counts());
            runs.reachedBack(view.id(), reached);
        }
        return Optional.of(reached);
    }

    private WayBack putBack(BroughtSheets.BroughtSheet sheet, Actor actor, long position) {
        var before = sheet(sheet.lesson(), sheet.before(), position);
        var after = sheet(sheet.lesson(), sheet.after(), position);
        for (int tries = 1; ; tries++) {
            var way = WayBack.of(before, after, sheet(sheet.lesson(), null, position));
            try {
                if (!way.toSave().isEmpty()) {
                    Patience.ask(() -> decisions.send(new MarkStudyRecords(sheet.lesson(), way.toSave()), actor));
                }
                return way;
            } catch (Refused refused) {
                if (!(refused.refusal() instanceof CellsTaken) || tries == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }

    private SheetView sheet(CourseRecordId lesson, @Nullable Long version, long position) {
        return Patience.ask(() ->
                        questions.find(new GetSheet(lesson, null, version), SheetView.class, Actor.PROGRAM, position))
                .orElseThrow();
    }
}
