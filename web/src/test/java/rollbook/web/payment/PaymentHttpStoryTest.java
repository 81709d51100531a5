package rollbook.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.api.payment.PaymentRefusal.NoSuchReceipt;
import rollbook.api.payment.ReceiptNumber;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** Money over HTTP: taken, given back, reversed, approved, summed up and printed. */
class PaymentHttpStoryTest extends HttpStory {

    @Test
    void money_comes_in_and_is_in_the_cash_book() {
        var customer = aCustomer();

        var paid = admin.post("/api/payments", books(customer, "\"120.10\"", "cash"))
                .expect(201);

        assertThat(paid.header("Location")).isEqualTo("/api/payments/" + paid.text("id"));
        var payment =
                admin.get(paid.header("Location"), "Position", paid.position()).expect(200);
        assertThat(payment.header("ETag")).isEqualTo(paid.header("ETag"));
        assertThat(payment.json().path("amount").path("amount").asString()).isEqualTo("120.10");
        assertThat(payment.text("method")).isEqualTo("CASH");
        assertThat(payment.text("state")).isEqualTo("DONE");
        assertThat(payment.text("receipt")).matches("\\d{4}-\\d{6}");
        var list = admin.get("/api/payments?customerId=" + customer, "Position", paid.position())
                .expect(200);
        assertThat(list.json().path("total").intValue()).isEqualTo(1);
        assertThat(sum(list)).isEqualTo("120.10");
    }

    @Test
    void five_hundred_is_usual() {
        var body = "{\"customerId\":\"%s\"}".formatted(aCustomer());

        var paid = admin.post("/api/payments", body).expect(201);

        var payment =
                admin.get(paid.header("Location"), "Position", paid.position()).expect(200);
        assertThat(payment.json().path("amount").path("amount").asString()).isEqualTo("500.00");
        assertThat(payment.text("kind")).isEqualTo("OTHER");
    }

    @Test
    void an_amount_is_written_with_its_currency_or_alone() {
        var customer = aCustomer();

        admin.post("/api/payments", books(customer, "{\"amount\":\"0.10\",\"currency\":\"CNY\"}", "WECHAT"))
                .expect(201);
        admin.post("/api/payments", books(customer, "0.2", "WeChat")).expect(201);
        var last = admin.post("/api/payments", books(customer, "\"9999.99\"", "红包"))
                .expect(201);

        assertThat(sum(admin.get("/api/payments?customerId=" + customer, "Position", last.position())))
                .isEqualTo("10000.29");
        admin.post("/api/payments", books(customer, "\"0.001\"", "x")).expectError("amount", "invalid");
        admin.post("/api/payments", books(customer, "{\"sum\":1}", "x")).expectError("amount", "invalid");
    }

    @Test
    void nothing_and_less_is_refused() {
        var body = books(aCustomer(), "\"0\"", "CASH");

        admin.post("/api/payments", body).expectProblem(422, "payment/amount-not-positive");
        admin.post("/api/payments", body.replace("\"0\"", "\"-5.00\""))
                .expectProblem(422, "payment/amount-not-positive");
        admin.post("/api/payments", body.replace("\"0\"", "{\"amount\":\"5\",\"currency\":\"RUB\"}"))
                .expectProblem(422, "payment/other-currency");
    }

    @Test
    void a_reversal_takes_the_payment_away_again() {
        var customer = aCustomer();
        var paid = pay(customer, "300");

        var reversed = admin.post(paid.header("Location") + "/reversal", "{\"reason\":\"wrong student\"}")
                .expect(200);

        var list = admin.get("/api/payments?customerId=" + customer, "Position", reversed.position())
                .expect(200);
        assertThat(sum(list)).isEqualTo("0.00");
        assertThat(list.json().path("total").intValue()).isEqualTo(2);
        var payment = admin.get(paid.header("Location")).expect(200);
        assertThat(payment.text("state")).isEqualTo("REVERSED");
        admin.post(paid.header("Location") + "/reversal", "{}").expectError("reason", "required");
        admin.post(paid.header("Location") + "/refunds", "{\"amount\":\"1\",\"reason\":\"x\"}")
                .expectProblem(422, "payment/refund-exceeds-payment");
    }

    @Test
    void nobody_gets_back_more_than_was_paid() {
        var customer = aCustomer();
        var refunds = pay(customer, "300").header("Location") + "/refunds";

        var refund = admin.post(refunds, "{\"amount\":{\"amount\":\"100.50\"},\"reason\":\"ill\"}")
                .expect(201);
        var tooMuch = admin.post(refunds, "{\"amount\":\"199.51\",\"reason\":\"ill\"}")
                .expectProblem(422, "payment/refund-exceeds-payment");

        assertThat(tooMuch.json().path("refundable").path("amount").asString()).isEqualTo("199.50");
        assertThat(sum(admin.get("/api/payments?customerId=" + customer, "Position", refund.position())))
                .isEqualTo("199.50");
        var line = admin.get(refund.header("Location"), "Position", refund.position())
                .expect(200);
        assertThat(line.json().path("amount").path("amount").asString()).isEqualTo("-100.50");
        assertThat(admin.get(refunds).expect(200).json().size()).isEqualTo(1);
    }

    @Test
    void what_a_consultant_writes_down_somebody_else_approves() {
        var customer = aCustomer();
        var li = another(Role.CONSULTANT);
        li.post("/api/customers/claims", claimOf(customer)).expect(200);
        var drafted =
                li.post("/api/payments", books(customer, "\"80\"", "CASH")).expect(201);
        var path = drafted.header("Location");

        var waiting = admin.get("/api/payments/approvals?size=100", "Position", drafted.position())
                .expect(200);
        assertThat(waiting.body()).contains(drafted.text("id"));
        assertThat(sum(li.get("/api/payments?customerId=" + customer).expect(200)))
                .isEqualTo("0.00");
        li.post(path + "/approval", "{}").expectProblem(403, "request/not-allowed");

        var approved = a(Role.FINANCE).post(path + "/approval", "{}").expect(200);

        assertThat(sum(li.get("/api/payments?customerId=" + customer, "Position", approved.position())))
                .isEqualTo("80.00");
        another(Role.CONSULTANT).get(path).expectProblem(404, "payment/no-such-payment");
        another(Role.CONSULTANT)
                .post("/api/payments", books(customer, "\"80\"", "CASH"))
                .expectProblem(403, "customer/not-the-holder");
    }

    @Test
    void a_draft_may_be_rejected() {
        var customer = aCustomer();
        var drafted = admin.post("/api/payments", books(customer, "\"20000\"", "CARD"))
                .expect(201);
        var path = drafted.header("Location");

        admin.post(path + "/approval", "{}").expectProblem(403, "payment/own-entry");
        a(Role.BOSS)
                .post(path + "/rejection", "{\"reason\":\"no such transfer\"}")
                .expect(200);

        a(Role.FINANCE).post(path + "/approval", "{}").expectProblem(409, "payment/already-decided");
    }

    @Test
    void above_the_limit_a_refund_waits_too() {
        var customer = aCustomer();
        var paid = admin.post("/api/payments", books(customer, "\"20000\"", "CARD"))
                .expect(201);
        a(Role.BOSS).post(paid.header("Location") + "/approval", "{}").expect(200);
        var refunds = paid.header("Location") + "/refunds";
        var asked =
                admin.post(refunds, "{\"amount\":\"15000\",\"reason\":\"ill\"}").expect(201);

        admin.post(asked.header("Location") + "/approval", "{}").expectProblem(403, "payment/own-entry");
        var agreed =
                a(Role.BOSS).post(asked.header("Location") + "/approval", "{}").expect(200);

        assertThat(sum(admin.get("/api/payments?customerId=" + customer, "Position", agreed.position())))
                .isEqualTo("5000.00");
        var small =
                admin.post(refunds, "{\"amount\":\"5000\",\"reason\":\"ill\"}").expect(201);
        admin.post(small.header("Location") + "/rejection", "{\"reason\":\"late\"}")
                .expectProblem(409, "payment/already-decided");
    }

    @Test
    void the_same_request_twice_is_one_payment() {
        var customer = aCustomer();
        var body = books(customer, "\"10\"", "CASH");
        var key = "pay-" + number();

        var first = admin.post("/api/payments", body, "Idempotency-Key", key).expect(201);
        var again = admin.post("/api/payments", body, "Idempotency-Key", key).expect(201);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(sum(admin.get("/api/payments?customerId=" + customer, "Position", again.position())))
                .isEqualTo("10.00");
    }

    @Test
    void receipts_have_numbers_without_a_gap_however_many_pay_at_once() throws Exception {
        var customer = aCustomer();
        var before = new HashSet<Integer>();
        try (var crowd = Executors.newFixedThreadPool(16)) {
            var payments = new ArrayList<Callable<Told>>();
            for (int i = 0; i < 64; i++) {
                payments.add(() -> admin.post("/api/payments", books(customer, "\"1\"", "CASH")));
            }
            for (var paid : crowd.invokeAll(payments)) {
                paid.get().expect(201);
            }
        }
        var last = pay(customer, "1");
        var list = admin.get("/api/payments?size=100&sort=receipt&customerId=" + customer, "Position", last.position())
                .expect(200);
        list.json()
                .path("items")
                .forEach(item -> before.add(number(item.path("receipt").asString())));

        assertThat(before).hasSize(65);
        assertThat(sum(list)).isEqualTo("65.00");
    }

    @Test
    void a_receipt_is_printed_and_reprinted_byte_for_byte() throws Exception {
        var customer = aCustomer();
        var paid = pay(customer, "500");
        var payment = admin.get(paid.header("Location"), "Position", paid.position());
        var receipt = "/api/receipts/" + payment.text("receipt");

        var told = admin.get(receipt).expect(200);
        assertThat(told.text("payer")).isEqualTo("李雷");
        var first = admin.get(receipt + "/pdf", "Accept-Language", "zh-CN").expect(200);
        assertThat(first.header("Content-Type")).startsWith("application/pdf");
        a(Role.MANAGER)
                .patch("/api/customers/" + customer, "{\"name\":\"韩梅梅\"}")
                .expect(200);
        var again = admin.get(receipt + "/pdf", "Accept-Language", "zh-CN").expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(admin.get(receipt).expect(200).text("payer")).isEqualTo("李雷");
        var missing = new NoSuchReceipt(ReceiptNumber.of(1999, 1));
        assertThat(admin.get("/api/receipts/" + missing.number())
                        .expectProblem(404, "payment/no-such-receipt")
                        .text("number"))
                .isEqualTo(missing.number().value());
        another(Role.CONSULTANT).get(receipt).expectProblem(404, "payment/no-such-receipt");
    }

    @Test
    void what_is_paid_for_is_named_once_and_exists() {
        var customer = aCustomer();
        admin.post("/api/payments", "{\"customerId\":\"" + customer + "\",\"kind\":\"TUITION\"}")
                .expectError("enrollmentId", "one-of");
        admin.post("/api/payments", "{\"customerId\":\"" + customer + "\",\"courseId\":\"nonsense\"}")
                .expectProblem(404, "course/no-such-course");
        admin.post("/api/payments", "{\"customerId\":\"" + customer + "\",\"enrollmentId\":\"none\"}")
                .expectProblem(404, "enrollment/no-such-enrollment");
        admin.post("/api/payments", "{\"customerId\":\"nobody\"}").expectProblem(404, "customer/no-such-customer");
        admin.post("/api/payments", "{}").expectError("customerId", "required");
        admin.get("/api/payments/nonsense").expectProblem(404, "payment/no-such-payment");
    }

    @Test
    void books_for_the_examination_are_no_tuition() {
        var customer = aCustomer();
        var body = "{\"customerId\":\"%s\",\"kind\":\"OTHER\",\"amount\":\"35\",\"note\":\"书本费\"}".formatted(customer);

        var paid = admin.post("/api/payments", body).expect(201);

        assertThat(sum(admin.get("/api/payments?kind=TUITION&customerId=" + customer, "Position", paid.position())))
                .isEqualTo("0.00");
        assertThat(sum(admin.get("/api/payments?kind=OTHER&customerId=" + customer)))
                .isEqualTo("35.00");
    }

    private Told pay(String customer, String amount) {
        return admin.post("/api/payments", books(customer, "\"" + amount + "\"", "CASH"))
                .expect(201);
    }

    private static String books(String customer, String amount, String method) {
        return "{\"customerId\":\"%s\",\"amount\":%s,\"kind\":\"OTHER\",\"method\":\"%s\"}"
                .formatted(customer, amount, method);
    }

    private static int number(String receipt) {
        return Integer.parseInt(receipt.substring(5));
    }

    private static String sum(Told list) {
        return list.expect(200).json().path("sum").path("amount").asString();
    }
}
