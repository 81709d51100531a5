package rollbook.store.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What the person who runs the program sees of appending: how long it takes, how much goes together, and what stood in the way. */
final class AppendMeters {

    private final Timer waited;
    private final Timer written;
    private final DistributionSummary units;
    private final DistributionSummary events;
    private final Counter conflicts;
    private final Counter lost;

    AppendMeters(MeterRegistry meters) {
        this.waited = Timer.builder("rollbook.append")
                .description("From asking for an append to its answer, as a decision sees it")
                .register(meters);
        this.written = Timer.builder("rollbook.append.group")
                .description("One transaction with all the units of work that go together")
                .register(meters);
        this.units = DistributionSummary.builder("rollbook.append.group.units")
                .description("Units of work appended together")
                .register(meters);
        this.events = DistributionSummary.builder("rollbook.append.group.events")
                .description("Events appended together")
                .register(meters);
        this.conflicts = Counter.builder("rollbook.append.conflicts")
                .description("Units of work whose version somebody else had taken")
                .register(meters);
        this.lost = Counter.builder("rollbook.append.lost.connections")
                .description("Appends asked for again because the database went away")
                .register(meters);
    }

    void answered(long nanos) {
        waited.record(nanos, TimeUnit.NANOSECONDS);
    }

    void written(Iterable<PendingAppend> group, long nanos) {
        var together = 0;
        var rows = 0;
        for (var append : group) {
            together++;
            rows += append.rows().size();
        }
        written.record(nanos, TimeUnit.NANOSECONDS);
        units.record(together);
        events.record(rows);
    }

    void conflicts(int some) {
        conflicts.increment(some);
    }

    void lostConnection() {
        lost.increment();
    }
}
