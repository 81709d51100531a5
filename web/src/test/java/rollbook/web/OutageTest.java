package rollbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import rollbook.api.LogUnavailable;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

class OutageTest {

    private static final SQLException GONE = new SQLException("gone", "08006");

    @Test
    void a_database_that_is_away_is_to_be_asked_again() {
        assertThat(Outage.isBehind(new LogUnavailable(GONE))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new CannotGetJdbcConnectionException("no", GONE))))
                .isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("no"))).isTrue();
        assertThat(Failures.asThrown(new IllegalStateException(GONE)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new Unreachable()));
    }

    @Test
    void a_mistake_of_ours_is_not_the_databases() {
        assertThat(Outage.isBehind(new SQLException("syntax", "42601"))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
    }
}
