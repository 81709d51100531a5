package rollbook.web.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** Enrolling at the console, without a line of JavaScript. */
class EnrollmentPagesStoryTest extends SchoolWithClasses {

    private String username = "";

    @BeforeEach
    void find() {
        username = hire(Role.CONSULTANT);
    }

    @Test
    void a_customer_is_enrolled_from_the_list_and_the_list_then_leads_to_the_enrolment() {
        var wang = visitor(username);
        var customer = customer();
        var classId = aClass(2);
        var list = "/customers?scope=MINE";
        var form = "/customers/" + customer + "/enrollments/new";
        wang.get(list).shows(form).lacks("/enrollments?customerId=" + customer);

        wang.get(form + "?next=" + list).shows("value=\"" + classId + "\"", "2 seats free");
        var done = wang.post("/customers/" + customer + "/enrollments", "classId", classId, "next", list);

        assertThat(done.expect(200).address()).isEqualTo(list);
        done.shows("Enrolled", form, "/enrollments?customerId=" + customer, "View (1)");
        wang.get("/customers/" + customer).shows("/enrollments/" + id(customer, classId), "Enrolled in a class");
        wang.get("/enrollments?customerId=" + customer)
                .shows("/enrollments/" + id(customer, classId), "Sum of all the list shows", "Still to come");
    }

    @Test
    void what_is_wrong_stands_at_the_choice_of_classes() {
        var wang = visitor(username);
        var classId = aClass(1);
        var first = customer();
        var second = customer();
        var enroll = "/customers/" + second + "/enrollments";
        wang.get("/customers/" + first + "/enrollments/new");
        wang.post("/customers/" + first + "/enrollments", "classId", classId);

        wang.post(enroll, "next", "/customers").expect(422).shows("id=\"classId-wrong\"", "Please fill this in");
        wang.post(enroll, "classId", classId).expect(422).shows("id=\"classId-wrong\"", "This class is full");
        var waits = wang.post(enroll, "classId", classId, "waitIfFull", "true");
        waits.expect(200).shows("number 1 on the waiting list");
        wang.get("/enrollments/" + id(second, classId)).shows("Number 1 on the waiting list");
    }

    @Test
    void the_contract_is_agreed_to_and_approved_by_somebody_else() {
        var wang = visitor(username);
        var finance = visitor(Role.FINANCE);
        var customer = customer();
        var classId = aClass(2);
        wang.get("/customers/" + customer + "/enrollments/new");
        wang.post("/customers/" + customer + "/enrollments", "classId", classId);
        var page = "/enrollments/" + id(customer, classId);

        wang.get(page).shows(page + "/agreement", "Not agreed yet", "9,800.00").lacks(page + "/approval");
        wang.get(page + "/agreement");
        wang.post(page + "/agreement", "proof", "").expect(422).shows("id=\"proof-wrong\"");
        wang.post(page + "/agreement", "proof", "paper 17").expect(200).shows("paper 17", username);
        finance.get(page).shows(page + "/approval");
        finance.post(page + "/approval").expect(200).shows("The contract is approved", "Approved");
        wang.get(page).lacks(page + "/withdrawal");
    }

    @Test
    void a_student_goes_on_to_another_class_and_leaves_it() {
        var wang = visitor(username);
        var customer = customer();
        var from = aClass(1);
        var to = aClass(1);
        wang.get("/customers/" + customer + "/enrollments/new");
        wang.post("/customers/" + customer + "/enrollments", "classId", from);
        var page = "/enrollments/" + id(customer, from);

        wang.get(page + "/transfer").shows("value=\"" + to + "\"", "already in this class");
        wang.post(page + "/transfer", "classId", to)
                .expect(200)
                .shows("Transferred", "/enrollments/" + id(customer, to));
        var now = "/enrollments/" + id(customer, to);
        wang.get(now + "/withdrawal");
        wang.post(now + "/withdrawal", "reason", " ").expect(422).shows("id=\"reason-wrong\"");
        wang.post(now + "/withdrawal", "reason", "moves", "leftOn", "2999-01-01")
                .expect(422)
                .shows("id=\"leftOn-wrong\"");
        wang.post(now + "/withdrawal", "reason", "moves <b>away</b>", "leftOn", "2026-03-01")
                .expect(200)
                .shows("Withdrawn", "Left on", "moves &lt;b&gt;away&lt;/b&gt;");
    }

    @Test
    void the_page_leads_to_the_money_and_what_was_paid_before_is_carried_over() {
        var wang = visitor(username);
        var jin = hire(Role.FINANCE);
        var finance = nobody.logIn(jin, PASSWORD);
        var customer = customer();
        var classId = aClass(2);
        var course = admin.get("/api/classes/" + classId, "Position", latest()).text("courseId");
        finance.post("/api/payments", """
            {"customerId":"%s","courseId":"%s","kind":"DEPOSIT","amount":{"amount":"700.00"}}
            """.formatted(customer, course)).expect(201);
        wang.get("/customers/" + customer + "/enrollments/new");
        wang.post("/customers/" + customer + "/enrollments", "classId", classId);
        var page = "/enrollments/" + id(customer, classId);

        wang.get(page).expect(200).shows("How it stands", "Still to come", page + "/money", "enrollmentId=");
        var till = visitor(jin);
        till.get(page + "/money").expect(200).shows("Paid in advance", "700.00", page + "/deposit");
        till.post(page + "/deposit", "courseId", course)
                .expect(200)
                .shows("Carried over", "Sum CN¥700.00")
                .lacks("Paid in advance");
        till.post(page + "/deposit", "courseId", course, "next", page + "/money")
                .shows("There is no money to carry over.");
    }

    @Test
    void one_never_goes_on_to_somebody_elses_page() {
        var wang = visitor(username);
        var customer = customer();
        var classId = aClass(1);
        wang.get("/customers/" + customer + "/enrollments/new");

        var done = wang.post(
                "/customers/" + customer + "/enrollments", "classId", classId, "next", "https://example.com/");

        assertThat(done.address()).isEqualTo("/customers/" + customer);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,还没有报名", "en,Nobody is enrolled yet", "ru,Пока никто не записан"})
    void an_empty_list_says_so_in_three_languages(String language, String words) {
        var wang = visitor(username);

        wang.get("/enrollments", "Accept-Language", language).expect(200).shows(words);
    }

    private String customer() {
        var consultant = nobody.logIn(username, PASSWORD);
        var customer = customerOf(consultant);
        sees(consultant, "/api/customers?scope=mine");
        return customer;
    }

    private static EnrollmentId id(String customer, String classId) {
        return EnrollmentId.of(new CustomerId(customer), new ClassId(classId));
    }
}
