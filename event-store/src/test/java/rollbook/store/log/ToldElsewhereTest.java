package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.junit.jupiter.api.Test;
import rollbook.api.LogUnavailable;
import rollbook.api.NotYetVisible;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

class ToldElsewhereTest {

    private final DefaultUnitOfWork<QueryMessage<?, ?>> unitOfWork =
            new DefaultUnitOfWork<>(new GenericQueryMessage<>("who?", ResponseTypes.instanceOf(String.class)));

    @Test
    void a_refusal_travels_as_what_it_says() {
        assertThat(told(() -> {
                    throw new Refused(new NotYetVisible(7));
                }))
                .isEqualTo(new NotYetVisible(7));
    }

    @Test
    void an_outage_travels_as_a_reason_to_ask_again() {
        assertThat(told(() -> {
                    throw new LogUnavailable(new IOException());
                }))
                .isEqualTo(new Unreachable());
        assertThat(told(() -> {
                    throw new IllegalStateException(new SQLException("gone", "08006"));
                }))
                .isEqualTo(new Unreachable());
    }

    @Test
    void a_mistake_of_ours_is_told_to_nobody() {
        assertThatThrownBy(() -> new ToldElsewhere().handle(unitOfWork, () -> {
                    throw new IllegalStateException("a name in it");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private Object told(InterceptorChain chain) {
        var thrown = assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> new ToldElsewhere().handle(unitOfWork, chain))
                .actual();
        return thrown.<Object>getDetails().orElseThrow();
    }
}
