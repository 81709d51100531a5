package rollbook.web.disclosure;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import rollbook.api.staff.StaffId;

/** Who has looked through how much of the lists: counted here, written down every few seconds, so that no list is slower for it. */
@Component
class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final DisclosureBook book;
    private final Clock clock;
    private final Map<Day, Tally> tallies = new ConcurrentHashMap<>();

    Views(DisclosureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** How many lines somebody has been shown that day, as far as this node knows. */
    long had(StaffId actor, LocalDate day) {
        var tally = tally(actor, day);
        return tally.written + tally.unwritten.get();
    }

    void add(StaffId actor, LocalDate day, long lines, @Nullable String reason) {
        var tally = tally(actor, day);
        tally.unwritten.addAndGet(lines);
        if (reason != null) {
            tally.write(
                    actor, day, reason); // at once: what lay about here would come after who is named in it was erased
        }
    }

    private Tally tally(StaffId actor, LocalDate day) {
        return tallies.computeIfAbsent(
                new Day(actor, day),
                _ -> new Tally(
                        book.add(actor, DisclosureKind.BULK_VIEW, day, 0, 0).lines()));
    }

    @Scheduled(fixedDelayString = "PT5S")
    @PreDestroy
    void write() {
        var today = LocalDate.now(clock);
        tallies.forEach((day, tally) -> {
            try {
                tally.write(day.actor(), day.day(), null);
                if (day.day().isBefore(today)) {
                    tallies.remove(day);
                }
            } catch (DataAccessException e) {
                LOG.warn("Who looked through lists is written down later: {}", e.getMessage());
            }
        });
    }

    private record Day(StaffId actor, LocalDate day) {}

    private final class Tally {

        private final AtomicLong unwritten = new AtomicLong();
        private volatile long written;

        Tally(long written) {
            this.written = written;
        }

        synchronized void write(StaffId actor, LocalDate day, @Nullable String reason) {
            var lines = unwritten.get();
            if (lines > 0) {
                written =
                        book.add(actor, DisclosureKind.BULK_VIEW, day, 1, lines).lines();
                unwritten.addAndGet(-lines);
                book.writeView(actor, clock.instant(), day, reason, lines);
            }
        }
    }
}
