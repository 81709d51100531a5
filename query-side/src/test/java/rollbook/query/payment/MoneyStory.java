package rollbook.query.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerEvent.RefundRequested;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.ReceiptNumber;
import rollbook.api.payment.RefundId;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.query.School;
import rollbook.query.customer.Customers;

/** One student with a place in a class that costs 1,000, held by a consultant of their own, and somebody who takes the money. */
final class MoneyStory {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Money TUITION = Money.of("1000");

    final School school = School.shared();
    final Actor finance = School.actor(School.anyId(), Role.FINANCE);
    final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);
    final CustomerId student = Customers.anybody();
    final CourseId course = new CourseId(School.anyId());
    final ClassId inClass = new ClassId(School.anyId());
    final EnrollmentId place = EnrollmentId.of(student, inClass);
    final PaidFor forPlace = new PaidFor(student, place, null);
    final LedgerId ledger = LedgerId.of(place);
    private int receipts;

    /** All of it has happened, and nothing has been paid. */
    MoneyStory enrolled() {
        school.happened(student, Customers.registered(student, "李雷", "", "139"));
        school.happened(student, new CustomerClaimed(student, consultant.id()));
        school.happened(
                finance.id(), new StaffHired(finance.id(), "jin", "金会计", Set.of(Role.FINANCE), null, null, null));
        school.happened(course, new CourseOffered(course, "Java", TUITION, null, null));
        school.happened(
                inClass,
                new ClassOpened(
                        inClass,
                        new BranchId("branch"),
                        course,
                        ClassType.WEEKEND,
                        new Semester("1"),
                        List.of(),
                        DAY,
                        null,
                        null,
                        TUITION));
        school.happened(place, new Enrolled(place, student, inClass, consultant.id(), TUITION));
        school.happened(ledger, finance, new LedgerOpened(ledger, forPlace, "CNY"));
        return this;
    }

    PaymentId paid(String amount) {
        return paid(amount, DAY);
    }

    PaymentId paid(String amount, LocalDate day) {
        var id = PaymentId.in(ledger, School.anyId());
        school.happened(
                ledger,
                finance,
                new PaymentReceived(
                        ledger,
                        id,
                        forPlace,
                        PaymentKind.TUITION,
                        Money.of(amount),
                        new PaymentMethod("CASH"),
                        null,
                        day,
                        consultant.id(),
                        receipt()));
        return id;
    }

    RefundId askedBack(PaymentId payment, String amount) {
        var id = RefundId.in(ledger, School.anyId());
        school.happened(ledger, consultant, new RefundRequested(ledger, id, payment, student, Money.of(amount), "ill"));
        return id;
    }

    /** A number nobody else has, because all tests share one school. */
    ReceiptNumber receipt() {
        receipts++;
        return new ReceiptNumber("2026-" + School.anyId() + receipts);
    }
}
