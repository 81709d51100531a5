package rollbook.web.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rollbook.api.Role;
import rollbook.api.imports.ImportKind;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Files of who comes into which class. Consultants enrol their own customers, administrators everybody. */
@Component
class EnrollmentSubject implements Subject {

    private final Decisions decisions;
    private final Questions questions;
    private final BroughtSeats seats;
    private final Clock clock;
    private final int atOnce;

    EnrollmentSubject(
            Decisions decisions,
            Questions questions,
            BroughtSeats seats,
            Clock clock,
            @Value("${rollbook.imports.at-once:12}") int atOnce) {
        this.decisions = decisions;
        this.questions = questions;
        this.seats = seats;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENROLLMENTS;
    }

    @Override
    public Set<Role> lent() {
        return Set.of(Role.CONSULTANT, Role.MANAGER);
    }

    @Override
    public Intake intake(Job job, Sheet sheet, Mapping mapping) {
        var desk = job.dryRun() ? new SeatRehearsal() : new SeatDecisions(job, decisions, seats, atOnce);
        return new EnrollmentIntake(
                sheet,
                new SeatReader(mapping, LocalDate.now(clock)),
                new StudentFinder(mapping, questions),
                new ClassFinder(mapping, questions, job.position()),
                desk,
                questions,
                job);
    }
}
