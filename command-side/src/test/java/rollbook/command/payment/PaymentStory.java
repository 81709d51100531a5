package rollbook.command.payment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.LedgerEvent.LedgerOpened;
import rollbook.api.payment.LedgerEvent.PaymentDrafted;
import rollbook.api.payment.LedgerEvent.PaymentReceived;
import rollbook.api.payment.LedgerEvent.RefundRequested;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentCommand.RecordPayment;
import rollbook.api.payment.PaymentCommand.RefundPayment;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.ReceiptBookEvent.ReceiptBookOpened;
import rollbook.api.payment.ReceiptBookEvent.ReceiptIssued;
import rollbook.api.payment.ReceiptBookId;
import rollbook.api.payment.ReceiptNumber;
import rollbook.api.payment.RefundId;
import rollbook.api.staff.StaffId;
import rollbook.command.Catalog;
import rollbook.command.Ledgers;
import rollbook.command.MemoryLog;
import rollbook.command.Payers;
import rollbook.command.School;

/** The cast: two who take money, the boss, two consultants; Li sits in two classes that cost 10,000 each, Ma waits for a seat. */
final class PaymentStory {

    static final Actor JIN = actor("jin", Role.FINANCE);
    static final Actor QIAN = actor("qian", Role.FINANCE);
    static final Actor BOSS = actor("boss", Role.BOSS);
    static final Actor WANG = actor("wang", Role.CONSULTANT);
    static final Actor ZHAO = actor("zhao", Role.CONSULTANT);

    static final CustomerId LI = new CustomerId("li");
    static final CustomerId MA = new CustomerId("ma");
    static final CourseId COURSE = new CourseId("java");
    static final Money TUITION = Money.of("10000");

    static final EnrollmentId PLACE = EnrollmentId.of(LI, new ClassId("spring"));
    static final EnrollmentId NEXT_PLACE = EnrollmentId.of(LI, new ClassId("autumn"));
    static final EnrollmentId WAITING_PLACE = EnrollmentId.of(MA, new ClassId("spring"));

    static final PaidFor LI_PLACE = new PaidFor(LI, PLACE, null);
    static final LedgerId LEDGER = LedgerId.of(PLACE);
    static final LedgerId NEXT_LEDGER = LedgerId.of(NEXT_PLACE);
    static final PaymentId PAYMENT = PaymentId.in(LEDGER, "p1");
    static final RefundId REFUND = RefundId.in(LEDGER, "r1");

    static final Money LIMIT = Money.of("10000");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final ReceiptBookId BOOK = ReceiptBookId.of(2026);

    private static final Map<EnrollmentId, Places.Place> PLACES = Map.of(
            PLACE,
            new Places.Place(LI, TUITION),
            NEXT_PLACE,
            new Places.Place(LI, TUITION),
            WAITING_PLACE,
            new Places.Place(MA, null));

    private PaymentStory() {}

    static School school() {
        return node(new MemoryLog());
    }

    static School node(MemoryLog log) {
        return School.node(log, new PaymentDecisions(LIMIT), new Neighbours());
    }

    /** What the neighbouring areas would tell: Wang holds Li, nobody holds Ma, there is nobody else. */
    private static final class Neighbours implements ConfigurerModule {

        @Override
        public void configureModule(Configurer configurer) {
            configurer.registerComponent(Catalog.class, _ -> new OneCourse(COURSE, TUITION));
            configurer.registerComponent(Payers.class, _ -> Neighbours::consultantOf);
            configurer.registerComponent(Places.class, _ -> id -> Optional.ofNullable(PLACES.get(id)));
            configurer.registerCommandHandler(c -> new TransferLi.Desk(c.getComponent(Ledgers.class)));
        }

        private static Optional<StaffId> consultantOf(CustomerId customer) {
            if (customer.equals(LI)) {
                return Optional.of(WANG.id());
            }
            Refused.unless(customer.equals(MA), () -> new NoSuchCustomer(customer));
            return Optional.empty();
        }
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static RecordPayment pay(String amount) {
        return pay(PAYMENT, LI_PLACE, PaymentKind.TUITION, amount);
    }

    static RecordPayment pay(PaymentId id, PaidFor paidFor, PaymentKind kind, String amount) {
        return new RecordPayment(id, paidFor, kind, Money.of(amount), new PaymentMethod("cash"), null, null);
    }

    static RefundPayment giveBack(String amount) {
        return new RefundPayment(REFUND, PAYMENT, Money.of(amount), "moved away");
    }

    static LedgerOpened opened(LedgerId ledger, PaidFor paidFor) {
        return new LedgerOpened(ledger, paidFor, "CNY");
    }

    static LedgerOpened opened() {
        return opened(LEDGER, LI_PLACE);
    }

    static PaymentReceived received(String amount, int receipt) {
        return received(PAYMENT, LI_PLACE, PaymentKind.TUITION, amount, receipt);
    }

    static PaymentReceived received(PaymentId id, PaidFor paidFor, PaymentKind kind, String amount, int receipt) {
        var consultant = paidFor.customerId().equals(LI) ? WANG.id() : null;
        return new PaymentReceived(
                id.ledger(),
                id,
                paidFor,
                kind,
                Money.of(amount),
                new PaymentMethod("CASH"),
                null,
                TODAY,
                consultant,
                number(receipt));
    }

    static PaymentDrafted drafted(String amount) {
        return new PaymentDrafted(
                LEDGER,
                PAYMENT,
                LI_PLACE,
                PaymentKind.TUITION,
                Money.of(amount),
                new PaymentMethod("CASH"),
                null,
                TODAY,
                WANG.id());
    }

    static RefundRequested askedBack(String amount) {
        return new RefundRequested(LEDGER, REFUND, PAYMENT, LI, Money.of(amount), "moved away");
    }

    static ReceiptBookOpened bookOpened() {
        return new ReceiptBookOpened(BOOK, 2026);
    }

    static ReceiptIssued issued(int number, String entry) {
        var ledger = new PaymentId(entry).ledger();
        return new ReceiptIssued(BOOK, number, number(number), ledger, entry);
    }

    static ReceiptIssued issued(int number) {
        return issued(number, PAYMENT.value());
    }

    static ReceiptNumber number(int number) {
        return ReceiptNumber.of(2026, number);
    }

    /** A school where Li has paid this much for the class. */
    static School paid(String amount) {
        return school().given(JIN, bookOpened(), issued(1), opened(), received(amount, 1));
    }
}
