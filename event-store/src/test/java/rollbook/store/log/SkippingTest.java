package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.testing.TestPostgres;

/** No reader ever passes over an event, however long writers are held up and however wrong clocks are. */
@Timeout(180)
class SkippingTest {

    private static final Skipping SHORT =
            new Skipping(3_000, 6, 0.02, Duration.ofMillis(150), Duration.ofSeconds(120), 20_261_121L);

    private static final int ATTEMPTS = 20;

    @Test
    void our_log_skips_nothing() throws Exception {
        try (var node = TestNode.alone();
                var other = TestNode.besides(node)) {
            SHORT.holdUp(node.dataSource(), "log.event");

            var seen = SHORT.run(node.storage(), other.storage());

            assertThat(seen.stored()).hasSize(SHORT.appends());
            assertThat(seen.skipped()).isZero();
            assertThat(seen.doubled()).isZero();
        }
    }

    /**
     * The same, with the same reader: this is why there is a log of our own. Not every run hits upon the moment in which a writer is
     * held up and the reader goes on; one of several does.
     */
    @Test
    void the_framework_s_engine_skips_events() throws Exception {
        var skipped = 0L;
        for (var run = 0; run < ATTEMPTS && skipped == 0; run++) {
            skipped = skippedByTheFramework();
        }

        assertThat(skipped).isPositive();
    }

    private static long skippedByTheFramework() throws Exception {
        try (HikariDataSource node = TestPostgres.emptyDatabase();
                HikariDataSource other = TestPostgres.another(node)) {
            var serializer = NamedSerializer.ofRecords(StoredNames.of(List.of(TestNode.Remark.class)));
            var engine = FrameworkEngine.first(node, serializer);
            SHORT.holdUp(node, FrameworkEngine.TABLE);

            var seen = SHORT.run(engine, FrameworkEngine.on(other, serializer));

            assertThat(seen.stored()).hasSize(SHORT.appends());
            return seen.skipped();
        }
    }
}
