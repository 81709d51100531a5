package rollbook.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Query;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.WithdrawnEnrollments;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/**
 * Enrolments on their way in, a thousand at a time. Where rows want different things the whole file is sorted first: a seat is for who
 * sits in it, not for who stands further up in the file.
 */
final class EnrollmentIntake implements Intake {

    private static final int LOT = 1_000;

    private final Sheet sheet;
    private final SeatReader reader;
    private final StudentFinder students;
    private final ClassFinder classes;
    private final SeatDesk desk;
    private final Questions questions;
    private final Job job;
    private @Nullable Iterator<List<Sheet.Row>> sorted;
    private boolean first = true;

    EnrollmentIntake(
            Sheet sheet,
            SeatReader reader,
            StudentFinder students,
            ClassFinder classes,
            SeatDesk desk,
            Questions questions,
            Job job) {
        this.sheet = sheet;
        this.reader = reader;
        this.students = students;
        this.classes = classes;
        this.desk = desk;
        this.questions = questions;
        this.job = job;
    }

    @Override
    public void pass(int rows) throws IOException {
        int passed = 0;
        while (passed < rows) {
            var lot = next();
            passed = lot.isEmpty() ? rows : passed + lot.size();
        }
    }

    @Override
    public List<Sheet.Row> next() throws IOException {
        if (!reader.tellsApart()) {
            return Intake.rows(sheet, LOT);
        }
        var lots = sorted == null ? sort().iterator() : sorted;
        sorted = lots;
        return lots.hasNext() ? lots.next() : List.of();
    }

    /** Lots of rows that want the same, in the order of the file. */
    private List<List<Sheet.Row>> sort() throws IOException {
        var turns = new TreeMap<Integer, List<Sheet.Row>>();
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            turns.computeIfAbsent(reader.read(row).wish().turn(), _ -> new ArrayList<>())
                    .add(row);
        }
        return turns.values().stream()
                .flatMap(rows -> rows.stream().gather(Gatherers.windowFixed(LOT)))
                .toList();
    }

    @Override
    public List<Outcome> take(List<Sheet.Row> rows) {
        students.learn(rows, job.position());
        var seats = rows.stream().map(this::understood).toList();
        return desk.take(seats, present(seats));
    }

    private Set<EnrollmentId> present(List<WantedSeat> seats) {
        var left = ids(seats.stream().filter(seat -> seat.wish() instanceof SeatWish.HasLeft));
        if (first && job.resumed()) {
            first = false;
            return leftBefore(left);
        }
        first = false;
        var present = new HashSet<>(ask(new PresentEnrollments(ids(seats.stream()), false), job.position()));
        if (!left.isEmpty()) {
            present.addAll(ask(new WithdrawnEnrollments(left, null), job.position()));
        }
        return present;
    }

    /**
     * After a restart some of the first rows may have been sent already, and sent again they change nothing: only who had left before
     * the import began would come and leave a second time.
     */
    private Set<EnrollmentId> leftBefore(List<EnrollmentId> left) {
        return left.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        ask(new WithdrawnEnrollments(left, job.view().startedAt()), Patience.ask(questions::head)));
    }

    private static List<EnrollmentId> ids(Stream<WantedSeat> seats) {
        return seats.flatMap(seat -> Optional.ofNullable(seat.enrollment()).stream())
                .toList();
    }

    private List<EnrollmentId> ask(Query<EnrollmentIds> which, long position) {
        return Patience.ask(() -> questions.ask(which, EnrollmentIds.class, Actor.PROGRAM, position))
                .items();
    }

    private WantedSeat understood(Sheet.Row row) {
        var read = reader.read(row);
        var errors = new ArrayList<FieldError>(read.errors());
        var customer = students.find(row);
        if (customer.isEmpty()) {
            errors.add(students.unknown(row));
        }
        var in = classes.find(row);
        if (in.isEmpty()) {
            errors.add(classes.unknown(row));
        }
        return new WantedSeat(row.line(), customer.orElse(null), in.orElse(null), read.wish(), List.copyOf(errors));
    }
}
