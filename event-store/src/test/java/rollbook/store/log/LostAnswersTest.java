package rollbook.store.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.store.testing.TestPostgres;

/** A connection that is open and silent: what was asked is done, and the answer never comes. */
class LostAnswersTest {

    /** What an append asks; before it, a pool may ask whether its connection still answers. */
    private static final String APPEND = "log.append(";

    private final TestNode other = TestNode.alone();
    private final DeafNetwork network = besidesDatabase();
    private final TestNode node = TestNode.on(TestPostgres.through(network.port(), other.dataSource(), 2));

    private DeafNetwork besidesDatabase() {
        try {
            var url = other.dataSource().getJdbcUrl().substring("jdbc:".length());
            return new DeafNetwork(URI.create(url).getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        network.close();
        node.close();
        other.close();
    }

    @Test
    void an_append_whose_answer_is_lost_is_stored_once_and_acknowledged() throws Exception {
        node.storage().append(TestNode.remarks("a", 0, 1));
        var events = TestNode.remarks("a", 1, 2);

        network.deafFrom(APPEND);
        var appended = CompletableFuture.supplyAsync(() -> node.storage().append(events));
        awaitStored("a", 3);
        network.deaf(false);

        assertThat(appended.get(15, SECONDS)).isEqualTo(3);
        assertThat(stored("a")).hasSize(3).endsWith(ids(events));
    }

    @Test
    void those_who_come_after_are_served() throws Exception {
        node.storage().append(TestNode.remarks("a", 0, 1));

        network.deafFrom(APPEND);
        var first = CompletableFuture.supplyAsync(() -> node.storage().append(TestNode.remarks("a", 1, 1)));
        awaitStored("a", 2);
        network.deaf(false);
        var second = CompletableFuture.supplyAsync(() -> node.storage().append(TestNode.remarks("b", 0, 1)));

        assertThat(first.get(15, SECONDS)).isEqualTo(2);
        assertThat(second.get(15, SECONDS)).isEqualTo(3);
    }

    @Test
    void an_append_that_the_database_does_not_get_done_is_begun_anew() throws Exception {
        try (var connection = other.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create sequence tried");
            statement.execute("""
                create function stall() returns trigger language plpgsql as $$
                begin
                    if nextval('tried') = 1 then perform pg_sleep(30); end if;
                    return null;
                end $$
                """);
            statement.execute("create trigger stall after insert on log.event for each row execute function stall()");
        }

        var appended = CompletableFuture.supplyAsync(() -> node.storage().append(TestNode.remarks("a", 0, 1)));

        assertThat(appended.get(15, SECONDS)).isEqualTo(1);
        assertThat(stored("a")).hasSize(1);
    }

    @Test
    void a_node_whose_ears_were_cut_off_hears_of_others_again() throws Exception {
        node.storage().append(TestNode.remarks("a", 0, 1));

        network.deaf(true);
        other.storage().append(TestNode.remarks("b", 0, 1));
        network.deaf(false);

        try (var stream = node.storage().openStream(null)) {
            assertThat(stream.hasNextAvailable(15, SECONDS)).isTrue();
            stream.nextAvailable();
            assertThat(stream.hasNextAvailable(15, SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getIdentifier()).isIn(stored("b"));
        }
    }

    private void awaitStored(String stream, int events) {
        var deadline = System.nanoTime() + SECONDS.toNanos(15);
        while (stored(stream).size() < events) {
            assertThat(System.nanoTime()).as("time to store").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<String> stored(String stream) {
        return other.storage()
                .readEvents(stream)
                .asStream()
                .map(Message::getIdentifier)
                .toList();
    }

    private static String[] ids(List<DomainEventMessage<?>> events) {
        return events.stream().map(Message::getIdentifier).toArray(String[]::new);
    }
}
