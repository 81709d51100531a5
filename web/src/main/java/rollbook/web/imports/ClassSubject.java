package rollbook.web.imports;

import java.util.Set;
import org.springframework.stereotype.Component;
import rollbook.api.Role;
import rollbook.api.imports.ImportKind;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Files of classes. */
@Component
class ClassSubject implements Subject {

    private final Decisions decisions;
    private final Questions questions;

    ClassSubject(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CLASSES;
    }

    @Override
    public Set<Role> lent() {
        return Set.of();
    }

    @Override
    public Intake intake(Job job, Sheet sheet, Mapping mapping) {
        return new ClassIntake(job, sheet, mapping, decisions, questions);
    }
}
