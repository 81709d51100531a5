package rollbook.store.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Event;
import rollbook.api.Events;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.staff.StaffId;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.testing.TestPostgres;
import rollbook.store.vault.Vault;

class PlainEventsTest {

    private static final CustomerId WANG = new CustomerId("wang");
    private static final StaffId LI = new StaffId("li");
    private static final StoredNames NAMES = StoredNames.of(Events.all());

    private final HikariDataSource database = TestPostgres.freshDatabase();
    private final NamedSerializer sealing =
            NamedSerializer.ofRecords(NAMES, Vault.on(database, "a master key for tests"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_former_program_stored_as_it_is_is_sealed() throws SQLException {
        stored(NamedSerializer.ofRecords(NAMES), said(), new CustomerClaimed(WANG, LI));

        new PlainEvents(database, sealing).seal("wang");

        assertThat(payload(1)).startsWith("{\"@personal\":").doesNotContain("mother");
        assertThat(payload(2)).isEqualTo("{\"customerId\":\"wang\",\"consultant\":\"li\"}");
        assertThat(read()).isEqualTo(said());
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_left() throws SQLException {
        stored(NamedSerializer.ofRecords(NAMES), said());
        execute("insert into vault.key (person, purpose, fingerprint, shredded_at) values ('wang', 'CONTACT', '',"
                + " now())");

        new PlainEvents(database, sealing).seal("wang");

        assertThat(payload(1)).doesNotContain("mother");
        assertThat(((FollowUpRecorded) read()).followUp().content()).isEqualTo(Personal.ERASED);
    }

    private static FollowUpRecorded said() {
        return new FollowUpRecorded(
                WANG, new FollowUpId("f"), LI, new FollowUp("her mother is ill", Intention.NO_PLAN, null, null));
    }

    private void stored(NamedSerializer serializer, Event... events) {
        try (var connections = LogConnections.besides(database);
                var log = LogStorage.open(
                        database, connections.pool(), serializer, serializer, NoOpEventUpcaster.INSTANCE)) {
            var sequence = 0;
            for (var event : events) {
                log.append(List.of(new GenericDomainEventMessage<>("Customer", "wang", sequence++, event, Map.of())));
            }
        }
    }

    private Object read() {
        try (var connections = LogConnections.besides(database);
                var log = LogStorage.open(database, connections.pool(), sealing, sealing, NoOpEventUpcaster.INSTANCE)) {
            return log.readEvents("wang", 0).next().getPayload();
        }
    }

    private String payload(long position) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select payload from log.event where position = ?")) {
            query.setLong(1, position);
            try (var row = query.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), UTF_8);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
