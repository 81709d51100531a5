package rollbook.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import rollbook.store.vault.PlainText;

/**
 * Events that were stored before there was a vault. This is the only place where an event is ever written over: what it says stays the
 * same, but for what the law wants forgotten.
 */
final class PlainEvents implements PlainText {

    private static final String FIND = "select position, name, revision, payload from log.event where aggregate_id = ?"
            + " and substr(payload, 1, 13) <> '{\"@personal\":'::bytea";

    private final DataSource dataSource;
    private final Serializer serializer;

    PlainEvents(DataSource dataSource, Serializer serializer) {
        this.dataSource = dataSource;
        this.serializer = serializer;
    }

    @Override
    public void seal(String person) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update log.event set payload = ? where position = ?")) {
            for (var event : plainEvents(connection, person)) {
                update.setBytes(1, event.payload());
                update.setLong(2, event.position());
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new EventStoreException("Events of " + person + " could not be sealed: " + e.getMessage(), e);
        }
    }

    private List<Anew> plainEvents(Connection connection, String person) throws SQLException {
        var events = new ArrayList<Anew>();
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, person);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var stored = new SimpleSerializedObject<>(
                            rows.getBytes(4), byte[].class, rows.getString(2), rows.getString(3));
                    Object event = serializer.deserialize(stored);
                    if (!(event instanceof UnknownSerializedType)) {
                        events.add(new Anew(
                                rows.getLong(1),
                                serializer.serialize(event, byte[].class).getData()));
                    }
                }
            }
        }
        return events;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Anew(long position, byte[] payload) {}
}
