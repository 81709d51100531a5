package rollbook.command.payment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.catalog.CourseRefusal.NoSuchCourse;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentRefusal.AmountNotPositive;
import rollbook.api.payment.PaymentRefusal.OtherCurrency;
import rollbook.api.staff.StaffId;
import rollbook.command.Catalog;
import rollbook.command.Payers;

/**
 * Whose money it is, and who may touch it.
 *
 * @param currency that the school counts in
 */
record Purse(Payers payers, Places places, Catalog catalog, String currency) {

    void refuseUnlessPayable(Money amount) {
        Refused.unless(amount.currency().equals(currency), () -> new OtherCurrency(currency));
        Refused.unless(amount.isPositive(), () -> new AmountNotPositive(amount));
    }

    /** Who holds the customer. A consultant only sees to the money of their own. */
    Optional<StaffId> consultantWhoSees(CustomerId customerId, Actor actor) {
        var consultant = payers.consultantOf(customerId);
        Refused.unless(isForAll(actor) || consultant.filter(actor::is).isPresent(), () -> new NotTheHolder(customerId));
        return consultant;
    }

    /** Whether the money of every customer is the actor's business. */
    static boolean isForAll(Actor actor) {
        return actor.hasAnyOf(Role.FINANCE, Role.BOSS);
    }

    /** What is paid for is there, and it is the customer's. */
    void refuseUnlessThere(PaidFor paidFor) {
        var courseId = paidFor.courseId();
        Refused.unless(
                courseId == null || catalog.priceOf(courseId).isPresent(),
                () -> new NoSuchCourse(requireNonNull(courseId)));
        refuseForeignPlace(paidFor);
    }

    void refuseForeignPlace(PaidFor paidFor) {
        var enrollmentId = paidFor.enrollmentId();
        if (enrollmentId != null) {
            Refused.unless(
                    find(enrollmentId).student().equals(paidFor.customerId()),
                    () -> new NoSuchEnrollment(enrollmentId));
        }
    }

    Places.Place find(EnrollmentId enrollmentId) {
        return places.find(enrollmentId).orElseThrow(() -> new Refused(new NoSuchEnrollment(enrollmentId)));
    }
}
