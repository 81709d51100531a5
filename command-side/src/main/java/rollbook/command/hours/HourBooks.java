package rollbook.command.hours;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.command.Aggregates;
import rollbook.command.LessonHours;

/** The books of hours, begun when hours are first about to be written down. */
record HourBooks(Repository<HourBook> books, Clock clock) implements LessonHours {

    /** A book that there may not be: then nothing stands in it. */
    Aggregate<HourBook> open(EnrollmentId enrollmentId) {
        return Aggregates.openOrBegin(books, HourBookId.of(enrollmentId), HourBook::new);
    }

    Aggregate<HourBook> openFor(EnrollmentId enrollmentId, CustomerId student) {
        var book = open(enrollmentId);
        book.execute(begun -> begun.openFor(enrollmentId, student));
        return book;
    }

    @Override
    public void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to) {
        var went = open(from).invoke(book -> book.carryOut(from, to, LocalDate.now(clock)));
        if (went) {
            openFor(to, student).execute(book -> book.carryIn(to, from));
        }
    }
}
