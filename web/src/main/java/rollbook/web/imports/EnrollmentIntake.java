package rollbook.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Enrolments on their way in, a thousand at a time. */
final class EnrollmentIntake implements Intake {

    private static final int LOT = 1_000;

    private final Sheet sheet;
    private final StudentFinder students;
    private final ClassFinder classes;
    private final SeatDesk desk;
    private final Questions questions;
    private final Job job;
    private boolean first = true;

    EnrollmentIntake(
            Sheet sheet, StudentFinder students, ClassFinder classes, SeatDesk desk, Questions questions, Job job) {
        this.sheet = sheet;
        this.students = students;
        this.classes = classes;
        this.desk = desk;
        this.questions = questions;
        this.job = job;
    }

    @Override
    public void pass(int rows) throws IOException {
        Intake.rows(sheet, rows);
    }

    @Override
    public List<Sheet.Row> next() throws IOException {
        return Intake.rows(sheet, LOT);
    }

    @Override
    public List<Outcome> take(List<Sheet.Row> rows) {
        students.learn(rows, job.position());
        var seats = rows.stream().map(this::understood).toList();
        return desk.take(seats, present(seats));
    }

    /** After a restart some of the first rows may have been sent already: nobody is passed over before asking. */
    private Set<EnrollmentId> present(List<WantedSeat> seats) {
        boolean again = first && job.resumed();
        first = false;
        var ids = seats.stream()
                .flatMap(seat -> Optional.ofNullable(seat.enrollment()).stream())
                .toList();
        return again
                ? Set.of()
                : Set.copyOf(Patience.ask(() -> questions.ask(
                                new PresentEnrollments(ids, false), EnrollmentIds.class, Actor.PROGRAM, job.position()))
                        .items());
    }

    private WantedSeat understood(Sheet.Row row) {
        var errors = new ArrayList<FieldError>();
        var customer = students.find(row);
        if (customer.isEmpty()) {
            errors.add(students.unknown(row));
        }
        var in = classes.find(row);
        if (in.isEmpty()) {
            errors.add(classes.unknown(row));
        }
        return new WantedSeat(row.line(), customer.orElse(null), in.orElse(null), List.copyOf(errors));
    }
}
