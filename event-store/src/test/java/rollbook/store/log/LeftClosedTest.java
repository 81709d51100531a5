package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.MetaDataKeys;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.staff.StaffId;
import rollbook.store.testing.TestPostgres;

/** What a decision leaves closed is read without the vault, whose keys nobody can find here. */
class LeftClosedTest {

    private final HikariDataSource database = TestPostgres.freshDatabase();
    private final TestLog writer = TestLog.on(database);
    private final TestLog reader = TestLog.on(database);
    private final UnitOfWork<?> work = new DefaultUnitOfWork<>(new GenericCommandMessage<>("claim"));

    @BeforeEach
    void two_people_of_whom_something_is_said() {
        for (var id : List.of("wang", "li")) {
            writer.events()
                    .publish(new GenericDomainEventMessage<>(
                            "Customer",
                            id,
                            0,
                            new CustomerReleased(new CustomerId(id), new StaffId("zhao"), "her mother is ill"),
                            Map.of(),
                            UUID.randomUUID().toString(),
                            Instant.EPOCH));
        }
        new JdbcTemplate(database).execute("alter table vault.key rename to key_out_of_reach");
        work.start();
    }

    @AfterEach
    void close() {
        work.rollback();
        reader.close();
        writer.close();
        database.close();
    }

    @Test
    void alone() {
        work.resources().put(MetaDataKeys.LEFT_CLOSED, Set.of("wang"));

        assertThat(reason("wang")).doesNotContain("mother");
        assertThatThrownBy(() -> reason("li")).hasMessageContaining("vault");
    }

    @Test
    void foreseen_with_others_that_are_left_closed_too() {
        work.resources().put(MetaDataKeys.FORESEEN, Map.of("wang", false, "li", false));
        work.resources().put(MetaDataKeys.LEFT_CLOSED, Set.of("wang", "li"));

        assertThat(reason("wang")).doesNotContain("mother");
        assertThat(reason("li")).doesNotContain("mother");
    }

    private String reason(String id) {
        var event = reader.events().readEvents(id, 0).next();
        return ((CustomerReleased) event.getPayload()).reason();
    }
}
