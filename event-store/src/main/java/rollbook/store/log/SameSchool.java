package rollbook.store.log;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollbook.api.LogUnavailable;
import rollbook.store.CannotStart;

/** Whether the log on an Axon Server and the keys in the database are of one school: without the keys nobody could read what it says. */
record SameSchool(DataSource keys, EventStore log) {

    private static final Logger LOG = LoggerFactory.getLogger(SameSchool.class);

    void refuseOther() {
        try {
            var head = log.createHeadToken().position().orElse(0);
            if (head > 0 && !hasKeys()) {
                throw new CannotStart("There are " + head
                        + " events on the Axon Server, and none of their keys in this database: give it the database"
                        + " that belongs to it, or an empty Axon Server.");
            }
        } catch (LogUnavailable e) {
            LOG.warn("The Axon Server cannot be reached yet: {}", e.getMessage());
        }
    }

    private boolean hasKeys() {
        try (var connection = keys.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from vault.key)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new CannotStart("The keys of the vault cannot be looked at: " + e.getMessage(), e);
        }
    }
}
