package rollbook.web.imports;

import java.util.Set;
import org.springframework.stereotype.Component;
import rollbook.api.Role;
import rollbook.api.imports.ImportKind;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Files of what students did in lessons. */
@Component
class ScoreSubject implements Subject {

    private final Decisions decisions;
    private final Questions questions;
    private final BroughtSheets sheets;

    ScoreSubject(Decisions decisions, Questions questions, BroughtSheets sheets) {
        this.decisions = decisions;
        this.questions = questions;
        this.sheets = sheets;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SCORES;
    }

    @Override
    public Set<Role> lent() {
        return Set.of(Role.LECTURER);
    }

    @Override
    public Intake intake(Job job, Sheet sheet, Mapping mapping) {
        var lessons = job.dryRun()
                ? new LessonRehearsal(job, questions)
                : new LessonDecisions(job, decisions, questions, sheets);
        return new ScoreIntake(
                sheet,
                new MarkReader(mapping),
                new StudentFinder(mapping, questions),
                new ClassFinder(mapping, questions, job.position()),
                lessons,
                job.position());
    }
}
