package rollbook.web.imports;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rollbook.api.Role;
import rollbook.api.imports.ImportKind;
import rollbook.web.Decisions;
import rollbook.web.KeyedHash;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Files of customers. */
@Component
class CustomerSubject implements Subject {

    private final Decisions decisions;
    private final Questions questions;
    private final Corrections corrections;
    private final Clock clock;
    private final KeyedHash hash;
    private final int atOnce;

    CustomerSubject(
            Decisions decisions,
            Questions questions,
            Corrections corrections,
            Clock clock,
            KeyedHash hash,
            @Value("${rollbook.imports.at-once:12}") int atOnce) {
        this.decisions = decisions;
        this.questions = questions;
        this.corrections = corrections;
        this.clock = clock;
        this.hash = hash;
        this.atOnce = atOnce;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Set<Role> lent() {
        return Set.of(Role.FRONT_DESK);
    }

    @Override
    public Intake intake(Job job, Sheet sheet, Mapping mapping) {
        return new CustomerIntake(sheet, new RowReader(sheet.headings(), mapping, clock, hash), desk(job));
    }

    private RowDesk desk(Job job) {
        return job.dryRun()
                ? new RowRehearsal(job.update(), questions, job.position())
                : new RowDecisions(
                        job.id(),
                        job.actor(),
                        job.update(),
                        job.resumed(),
                        decisions,
                        questions,
                        corrections,
                        clock,
                        atOnce);
    }
}
