package rollbook.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Role;
import rollbook.web.KeyedHash;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

class IdempotencyTest extends HttpStory {

    private JdbcClient jdbc;
    private UnansweredRequest unanswered;
    private Answers answers;

    @BeforeEach
    void look(@Autowired JdbcClient database, @Autowired Answers known, @Autowired KeyedHash hash) {
        jdbc = database;
        unanswered = new UnansweredRequest(database, hash);
        answers = known;
    }

    @Test
    void the_same_request_gives_the_same_answer_and_happens_once() {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        var key = "key-" + number();

        var first = register(file, key).expect(201);
        var again = register(file, key).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(List.of(again.header("Location"), again.header("ETag"), again.position()))
                .isEqualTo(List.of(first.header("Location"), first.header("ETag"), first.position()));
    }

    @Test
    void a_no_is_repeated_too() {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        register(file, "key-" + number()).expect(201);
        var key = "key-" + number();

        register(file, key).expectProblem(409, "customer/qq-taken");
        register(file, key).expectProblem(409, "customer/qq-taken");
    }

    @Test
    void an_answer_that_cannot_be_kept_is_not_given_and_asking_again_settles_it() {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        var key = "key-" + number();

        failing("true", () -> register(file, key).expect(504));
        var settled = register(file, key).expect(201);

        assertThat(register(file, key).expect(201).body()).isEqualTo(settled.body());
    }

    @Test
    void an_answer_is_kept_as_soon_as_the_database_is_back() {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        var key = "key-" + number();

        failing("nextval('failures') < 5", () -> register(file, key).expect(201));
    }

    /** While this condition holds, no answer can be kept. */
    private void failing(String condition, Runnable asked) {
        jdbc.sql("create sequence failures").update();
        jdbc.sql("create function no_answers() returns trigger language plpgsql as $$ begin if new.status is not null"
                        + " and " + condition + " then raise exception 'not now'; end if; return new; end $$")
                .update();
        jdbc.sql("create trigger no_answers before update on account.idempotency for each row execute function"
                        + " no_answers()")
                .update();
        try {
            asked.run();
        } finally {
            jdbc.sql("drop trigger no_answers on account.idempotency").update();
            jdbc.sql("drop function no_answers").update();
            jdbc.sql("drop sequence failures").update();
        }
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var key = "key-" + number();
        register("{\"qq\":\"66%06d\"}".formatted(number()), key).expect(201);

        register("{\"qq\":\"66%06d\"}".formatted(number()), key).expectProblem(422, "idempotency/key-reused");
    }

    @Test
    void everybody_has_keys_of_their_own() {
        var key = "key-" + number();
        register("{\"qq\":\"66%06d\"}".formatted(number()), key).expect(201);

        a(Role.FRONT_DESK)
                .post("/api/customers", "{\"qq\":\"66%06d\"}".formatted(number()), "Idempotency-Key", key)
                .expect(201);
    }

    @Test
    void many_at_once_are_one() throws Exception {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        var key = "key-" + number();
        var asked = new ArrayList<Callable<Told>>();
        for (int i = 0; i < 12; i++) {
            asked.add(() -> register(file, key));
        }

        List<Told> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(Told::body)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void a_token_asked_for_again_is_the_same_token() {
        var key = "key-" + number();
        var name = hire(Role.LECTURER);

        var first = nobody.logInWith(name, PASSWORD, "Idempotency-Key", key).expect(201);
        var again = nobody.logInWith(name, PASSWORD, "Idempotency-Key", key).expect(201);

        assertThat(again.text("token")).isEqualTo(first.text("token"));
    }

    @Test
    void a_key_is_one_to_two_hundred_characters_of_any_text() {
        register("{\"qq\":\"66%06d\"}".formatted(number()), "x".repeat(200)).expect(201);
        register("{\"qq\":\"66%06d\"}".formatted(number()), "x".repeat(201)).expectError("Idempotency-Key", "too-long");
    }

    @Test
    void what_a_node_died_over_is_answered_at_once() {
        var file = "{\"qq\":\"66%06d\"}".formatted(number());
        var key = "key-" + number();
        var first = register(file, key).expect(201);
        unanswered.leave(key);

        var again = register(file, key).expect(201);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void neither_a_key_nor_an_answer_can_be_read_in_the_database() {
        var number = number();
        var key = "keyOfWang" + number;
        register("{\"qq\":\"66%06d\",\"email\":\"wangs-address-%d\"}".formatted(number, number), key)
                .expect(400);

        assertThat(jdbc.sql("select count(*) from account.idempotency t where t::text like '%' || :key || '%'"
                                + " or t::text like '%' || encode(convert_to(:key, 'UTF8'), 'hex') || '%'"
                                + " or encode(t.body, 'escape') like '%errors%'")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_a_living_node_is_answering_is_left_to_it() {
        var asked = new Asked("li", "key-" + number(), new byte[] {1}, UUID.randomUUID());
        assertThat(answers.begin(asked)).isInstanceOf(Answers.Known.Mine.class);

        assertThat(answers.begin(asked)).isInstanceOf(Answers.Known.InProgress.class);
    }

    @Test
    void what_takes_longer_than_a_minute_is_left_to_the_node_that_is_at_it() {
        var asked = new Asked("li", "key-" + number(), new byte[] {1}, UUID.randomUUID());
        answers.begin(asked);
        jdbc.sql("update account.idempotency set lease_until = now() - interval '1 second' where attempt = ?")
                .param(asked.attempt())
                .update();

        answers.prolong();

        var again = new Asked(asked.actor(), asked.key(), asked.fingerprint(), UUID.randomUUID());
        assertThat(answers.begin(again)).isInstanceOf(Answers.Known.InProgress.class);
        answers.giveUp(asked);
        assertThat(answers.begin(again)).isInstanceOf(Answers.Known.Mine.class);
        answers.giveUp(again);
    }

    @Test
    void a_share_that_is_spent_is_not_spent_for_ever() {
        var manager = another(Role.MANAGER);
        var key = "key-" + number();
        jdbc.sql("insert into account.disclosure_share (actor, kind, day, times, lines)"
                        + " values (?, 'DUPLICATE_CHECK', current_date, 1000000000, 1000000000)")
                .param(manager.get("/api/staff/me").text("id"))
                .update();
        var check = "{\"qq\":\"1234567\"}";
        manager.post("/api/customers/duplicate-check", check, "Idempotency-Key", key)
                .expectProblem(429, "request/quota-reached");
        jdbc.sql("update account.disclosure_share set day = day - 1 where times = 1000000000")
                .update();

        manager.post("/api/customers/duplicate-check", check, "Idempotency-Key", key)
                .expect(200);
    }

    private Told register(String file, String key) {
        return a(Role.MANAGER).post("/api/customers", file, "Idempotency-Key", key);
    }
}
