package rollbook.query.hours;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Identifier;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.query.OnQuerySide;
import rollbook.query.StudyWatch;

/**
 * Keeps what hours come to: reckoned anew at the end of every batch in which something happened to them, when books and sheets have been
 * written.
 */
@Component
@OnQuerySide
class HourStandings implements StudyWatch {

    private static final String TOUCHED = """
        select b.enrollment_id from read.hour_book b
        where b.enrollment_id = any (:enrollments) or b.id = any (:books)
        union
        select s.enrollment_id from read.study_record s where s.lesson_id = any (:lessons)
        """;
    private static final String BATCH = HourStandings.class.getName();

    private final JdbcClient jdbc;
    private final StandingRows rows;
    private final Reckonings reckonings;
    private final HoursPolicy policy;

    HourStandings(JdbcTemplate jdbc, Reckonings reckonings, HoursPolicy policy) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rows = new StandingRows(jdbc);
        this.reckonings = reckonings;
        this.policy = policy;
    }

    /**
     * What something happened to in one batch.
     *
     * @param toCome how many of its events have not been written yet
     */
    private record Touched(
            Set<EnrollmentId> enrollments, Set<HourBookId> books, Set<CourseRecordId> lessons, AtomicInteger toCome) {

        Touched() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new AtomicInteger());
        }
    }

    @Override
    public void studied(Collection<EnrollmentId> enrollments) {
        note(touched -> touched.enrollments().addAll(enrollments));
    }

    @Override
    public void moved(CourseRecordId lesson) {
        note(touched -> touched.lessons().add(lesson));
    }

    void happenedTo(HourBookId book) {
        note(touched -> touched.books().add(book));
    }

    /** Rows are written in the order of their events, and before what is noted here: after the last event all of them are there. */
    private void note(Consumer<Touched> note) {
        var batch = CurrentUnitOfWork.get();
        var touched = batch.getOrComputeResource(BATCH, _ -> new Touched());
        note.accept(touched);
        touched.toCome().incrementAndGet();
        batch.onPrepareCommit(_ -> {
            if (touched.toCome().decrementAndGet() == 0) {
                reckon(touched);
            }
        });
    }

    private void reckon(Touched touched) {
        var ids = jdbc.sql(TOUCHED)
                .param("enrollments", array(touched.enrollments()))
                .param("books", array(touched.books()))
                .param("lessons", array(touched.lessons()))
                .query((row, _) -> new EnrollmentId(row.getString(1)))
                .list();
        if (!ids.isEmpty()) {
            rows.write(reckonings.around(ids, Standing.SOME_DAY).entrySet().stream()
                    .map(entry -> Standing.of(entry.getKey(), policy.settings(), entry.getValue()))
                    .toList());
        }
    }

    private static String[] array(Set<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(String[]::new);
    }

    void clear() {
        rows.clear();
    }
}
