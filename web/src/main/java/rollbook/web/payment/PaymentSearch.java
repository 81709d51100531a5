package rollbook.web.payment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaymentFilter;
import rollbook.api.payment.PaymentKind;
import rollbook.web.http.Paging;

/** Which lines of the cash book a program wants to see, as query parameters. */
record PaymentSearch(
        @Nullable String q,
        @Nullable CustomerId customerId,
        @Nullable EnrollmentId enrollmentId,
        @Nullable CourseId courseId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PaymentKind kind,
        @Nullable EntryType type,
        @Nullable EntryState state,
        @Nullable Long page,
        @Nullable Integer size,
        @Nullable String sort) {

    static final Set<String> SORTABLE = Set.of("createdAt", "receivedOn", "amount", "receipt");

    PaymentFilter filter() {
        return new PaymentFilter(Paging.term(q), customerId, enrollmentId, courseId, from, to, kind, type, state);
    }

    PageRequest pageRequest() {
        return Paging.of(page, size, sort, SORTABLE);
    }
}
