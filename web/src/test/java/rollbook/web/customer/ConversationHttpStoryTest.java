package rollbook.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

/** What is said to a customer, and who else can be called, over HTTP. */
class ConversationHttpStoryTest extends HttpStory {

    @Test
    void a_follow_up_is_written_down_found_and_put_right() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var written = li.post(
                        "/api/customers/" + id + "/follow-ups",
                        "{\"content\":\"called\",\"intention\":\"WITHIN_A_MONTH\",\"nextContactAt\":\"2030-01-01T08:00:00Z\"}")
                .expect(201);

        var corrected = li.patch(written.header("Location"), "{\"content\":\"called twice\"}")
                .expect(200);

        var note = li.get(written.header("Location"), "Position", corrected.position())
                .expect(200)
                .json();
        assertThat(note.path("content").asString()).isEqualTo("called twice");
        assertThat(note.path("intention").asString()).isEqualTo("WITHIN_A_MONTH");
        var due = li.get("/api/follow-ups?mine=true&due=later&customerId=" + id)
                .expect(200)
                .json();
        assertThat(due.path("total").intValue()).isEqualTo(1);
    }

    @Test
    void nobody_follows_up_a_customer_of_the_pool() {
        a(Role.CONSULTANT)
                .post("/api/customers/" + aCustomer() + "/follow-ups", "{\"content\":\"hi\",\"intention\":\"NO_PLAN\"}")
                .expectProblem(403, "customer/not-the-holder");
    }

    @Test
    void a_contact_is_added_put_right_and_removed() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var added = li.post(
                        "/api/customers/" + id + "/contacts",
                        "{\"name\":\"李妈妈\",\"relation\":\"mother\",\"phone\":\"13911112222\"}")
                .expect(201);

        var corrected =
                li.patch(added.header("Location"), "{\"relation\":\"aunt\"}").expect(200);

        var contact = li.get(added.header("Location"), "Position", corrected.position())
                .expect(200)
                .json();
        assertThat(contact.path("relation").asString()).isEqualTo("aunt");
        assertThat(contact.path("phone").asString()).isEqualTo("13911112222");
        var removed = li.delete(added.header("Location")).expect(200);
        li.get(added.header("Location"), "Position", removed.position()).expectProblem(404, "customer/no-such-contact");
    }

    @Test
    void two_corrections_at_once_do_not_take_each_other_back() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var contact = li.post("/api/customers/" + id + "/contacts", "{\"name\":\"李妈妈\",\"phone\":\"13911112222\"}")
                .expect(201);
        var note = li.post("/api/customers/" + id + "/follow-ups", "{\"content\":\"hi\",\"intention\":\"NO_PLAN\"}")
                .expect(201);
        li.get(note.header("Location"), "Position", note.position()).expect(200);

        admin.post("/api/operations/processors/customer-file/pause", "{}").expect(200);
        admin.post("/api/operations/processors/customer-followup/pause", "{}").expect(200);
        try {
            li.patch(contact.header("Location"), "{\"phone\":\"13900000001\"}").expect(200);
            li.patch(contact.header("Location"), "{\"email\":\"mama@example.org\"}")
                    .expect(200);
            li.patch(note.header("Location"), "{\"content\":\"called\"}").expect(200);
            li.patch(note.header("Location"), "{\"intention\":\"WITHIN_A_MONTH\"}")
                    .expect(200);
        } finally {
            admin.post("/api/operations/processors/customer-file/start", "{}").expect(200);
            admin.post("/api/operations/processors/customer-followup/start", "{}")
                    .expect(200);
        }

        sees(li, contact.header("Location"));
        sees(li, note.header("Location"));
        var mother = li.get(contact.header("Location")).expect(200).json();
        assertThat(mother.path("phone").asString()).isEqualTo("13900000001");
        assertThat(mother.path("email").asString()).isEqualTo("mama@example.org");
        var said = li.get(note.header("Location")).expect(200).json();
        assertThat(said.path("content").asString()).isEqualTo("called");
        assertThat(said.path("intention").asString()).isEqualTo("WITHIN_A_MONTH");
    }

    @Test
    void the_version_that_a_follow_up_is_shown_with_is_the_one_to_edit_it_by() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        li.post("/api/customers/claims", claimOf(id)).expect(200);
        var first = li.post("/api/customers/" + id + "/follow-ups", "{\"content\":\"a\",\"intention\":\"NO_PLAN\"}")
                .expect(201)
                .header("Location");
        var second = li.post("/api/customers/" + id + "/follow-ups", "{\"content\":\"b\",\"intention\":\"NO_PLAN\"}")
                .expect(201);
        var seen = li.get(first, "Position", second.position()).expect(200);

        li.patch(first, "{\"content\":\"a and c\"}", "If-Match", seen.header("ETag"))
                .expect(200);
        li.patch(first, "{\"content\":\"d\"}", "If-Match", seen.header("ETag")).expect(412);
    }
}
