package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;

/** Whoever has left keeps nothing they could come in by, even if the books should forget for a moment that they have left. */
class LeaverTest extends HttpStory {

    private static final String TOKEN = "select encode(sha256, 'hex') from account.token where staff_id = ?";
    private static final String PASSWORD_HASH = "select password_hash from account.credential where staff_id = ?";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandBus commands;

    @Test
    void password_tokens_and_sessions_are_gone() {
        var leaver = new Leaver();
        leaver.isDeactivated(200);

        leaver.hasNothingLeft();
    }

    @Test
    void whoever_left_while_no_answer_came_keeps_nothing_either() {
        var leaver = new Leaver();
        try (var _ = commands.registerHandlerInterceptor(LeaverTest::loseTheAnswer)) {
            leaver.isDeactivated(504);
        }

        leaver.hasNothingLeft();
    }

    @Test
    void whoever_comes_all_the_same_loses_it_at_the_door() {
        var leaver = new Leaver();
        leaver.isDeactivated(200);

        leaver.hasTheirPasswordStill();
        nobody.logInWith(leaver.name, PASSWORD).expect(401);
        leaver.hasNothingLeft();

        leaver.hasTheirTokenStill();
        leaver.asks.get("/api/staff/me").expect(401);
        leaver.hasNothingLeft();
    }

    private static @Nullable Object loseTheAnswer(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (work.getMessage().getPayload() instanceof DeactivateStaff) {
            work.onCommit(_ -> {
                throw new OutcomeUnknown(new IOException("cut off"));
            });
        }
        return chain.proceed();
    }

    /** Somebody who is in, by a token and in the console, until they leave. */
    private final class Leaver {

        private final String name = hire(Role.CONSULTANT);
        private final Asker asks = nobody.logIn(name, PASSWORD);
        private final String id = asks.get("/api/staff/me").text("id");
        private final String token = text(TOKEN);
        private final String passwordHash = text(PASSWORD_HASH);

        Leaver() {
            visitor(name);
            assertThat(count("account.session", "principal_name")).isOne();
        }

        void isDeactivated(int status) {
            admin.post("/api/staff/" + id + "/deactivation", "{\"reason\":\"moved\"}")
                    .expect(status);
        }

        void hasTheirPasswordStill() {
            jdbc.sql("update account.credential set password_hash = ? where staff_id = ?")
                    .params(passwordHash, id)
                    .update();
        }

        void hasTheirTokenStill() {
            jdbc.sql("insert into account.token (sha256, staff_id, username, expires_at)"
                            + " values (decode(?, 'hex'), ?, ?, now() + interval '1 hour')")
                    .params(token, id, name)
                    .update();
        }

        void hasNothingLeft() {
            assertThat(text(PASSWORD_HASH)).isNotEqualTo(passwordHash);
            assertThat(count("account.token", "staff_id")).isZero();
            assertThat(count("account.session", "principal_name")).isZero();
        }

        private String text(String sql) {
            return jdbc.sql(sql).param(id).query(String.class).single();
        }

        private long count(String table, String column) {
            return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
        }
    }
}
