package rollbook.query.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerField;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.LedgerEvent.RefundPaid;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentQuery.GetReceipt;
import rollbook.api.payment.PaymentView;
import rollbook.api.payment.Receipt;
import rollbook.api.payment.ReceiptNumber;
import rollbook.query.School;
import rollbook.query.customer.Customers;

class GetReceiptTest {

    private final MoneyStory story = new MoneyStory().enrolled();
    private final School school = story.school;

    @Test
    void a_receipt_says_who_paid_how_much_for_what() {
        assertThat(receipt(numberOf("300")))
                .returns("李雷", Receipt::payer)
                .returns("Java", Receipt::course)
                .returns(Money.of("300"), Receipt::amount)
                .returns("金会计", Receipt::issuedBy)
                .returns(EntryType.PAYMENT, Receipt::type);
    }

    @Test
    void a_reprint_bears_the_names_of_then() {
        var number = numberOf("300");
        var before = receipt(number);

        school.happened(story.course, new CourseRenamed(story.course, "Kotlin"));
        school.happened(
                story.student,
                new CustomerFileCorrected(
                        story.student, Customers.file("韩梅梅", null, null), Set.of(CustomerField.NAME)));

        assertThat(receipt(number)).isEqualTo(before);
        assertThat(receipt(numberOf("1"))).returns("韩梅梅", Receipt::payer).returns("Kotlin", Receipt::course);
    }

    @Test
    void a_refund_has_a_receipt_of_its_own() {
        var payment = story.paid("300");
        var number = story.receipt();
        var refund = story.askedBack(payment, "120");
        school.happened(
                story.ledger,
                story.finance,
                new RefundPaid(story.ledger, refund, payment, story.student, Money.of("120"), "ill", number));

        assertThat(receipt(number))
                .returns(EntryType.REFUND, Receipt::type)
                .returns(Money.of("120"), Receipt::amount)
                .returns("金会计", Receipt::issuedBy);
    }

    @Test
    void a_receipt_of_somebody_else_s_customer_is_not_there() {
        assertThat(school.find(new GetReceipt(numberOf("300")), Receipt.class, School.LI))
                .isEmpty();
    }

    private ReceiptNumber numberOf(String amount) {
        var payment = story.paid(amount);
        var receipt = school.find(new GetPayment(payment), PaymentView.class, story.finance)
                .orElseThrow()
                .line()
                .receipt();
        if (receipt == null) {
            throw new AssertionError("no receipt");
        }
        return receipt;
    }

    private Receipt receipt(ReceiptNumber number) {
        return school.find(new GetReceipt(number), Receipt.class, story.finance).orElseThrow();
    }
}
