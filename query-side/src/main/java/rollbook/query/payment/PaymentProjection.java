package rollbook.query.payment;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.classlist.ClassListEvent.ClassMoved;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.api.payment.LedgerEvent;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;

/** Keeps the cash book, and what is owed for which place. */
@Component
@OnQuerySide
@Keeps(
        value = {"ledger", "ledger_entry", "paid_place", "paid_class", "paid_course", "payment_forgotten"},
        foundBy = {"ledger_entry_of_ledger", "ledger_entry_of_customer"})
@ProcessingGroup(PaymentProjection.GROUP)
class PaymentProjection {

    static final String GROUP = "payment";

    private final Books tables;
    private final Fold<Book> books;
    private final Fold<PaidPlace> places;
    private final Fold<PaidClasses.PaidClass> classes;
    private final Fold<PaidCourses.PaidCourse> courses;

    PaymentProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.tables = new Books(jdbc, clock.getZone());
        this.books = new Fold<>(tables, transactions);
        this.places = new Fold<>(new PaidPlaces(jdbc), transactions);
        this.classes = new Fold<>(new PaidClasses(jdbc), transactions);
        this.courses = new Fold<>(new PaidCourses(jdbc), transactions);
    }

    @EventHandler
    void on(LedgerEvent event, EventMessage<?> message) {
        books.take(event.ledgerId().value(), message);
    }

    @EventHandler
    void on(EnrollmentEvent event, EventMessage<?> message) {
        places.take(event.enrollmentId().value(), message);
    }

    @EventHandler
    void on(ClassOpened event, EventMessage<?> message) {
        classes.take(event.classId().value(), message);
    }

    @EventHandler
    void on(ClassMoved event, EventMessage<?> message) {
        classes.take(event.classId().value(), message);
    }

    @EventHandler
    void on(CourseOffered event, EventMessage<?> message) {
        courses.take(event.courseId().value(), message);
    }

    @EventHandler
    void on(CourseRenamed event, EventMessage<?> message) {
        courses.take(event.courseId().value(), message);
    }

    /** What was written beside the money is forgotten; the money is not. */
    @EventHandler
    void on(CustomerErased event) {
        tables.keepNothingOf(event.customerId());
        CurrentUnitOfWork.get().onPrepareCommit(_ -> tables.forget(event.customerId()));
    }

    @ResetHandler
    void reset() {
        books.clear();
        places.clear();
        classes.clear();
        courses.clear();
    }
}
