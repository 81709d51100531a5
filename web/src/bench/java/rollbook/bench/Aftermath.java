package rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import rollbook.bench.Deed.Outcome;

/** When the blows are over: what is still unknown is asked about until it is known, and what was acknowledged is asked for again. */
final class Aftermath {

    private static final int SAMPLE = 500;

    private final Collection<Deed> done;
    private final Random random;
    private final Verdict verdict;
    private long calm;

    /**
     * @param done every deed that is known, by all workers; they add the rest while they settle
     */
    Aftermath(Collection<Deed> done, Random random, Verdict verdict) {
        this.done = done;
        this.random = random;
        this.verdict = verdict;
    }

    /** All settle at once what each has left; they give up when nothing becomes known for so long. */
    void settle(List<Worker> workers, Duration patience) {
        calm = System.nanoTime();
        Crowd.all(workers.size(), who -> workers.get(who).settle(patience));
    }

    /** The log of the clients: what each was told at first and in the end, and how often it was asked; one line for each deed. */
    void writeDown(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                done.stream()
                        .map(deed -> "%s\t%s\t%s\t%s\t%s\t%d"
                                .formatted(
                                        deed.told(),
                                        deed.kind(),
                                        deed.who().id(),
                                        deed.customer(),
                                        deed.key(),
                                        deed.times()))
                        .toList());
        for (var outcome : Outcome.values()) {
            verdict.note("%,d deeds %s", count(deed -> deed.outcome() == outcome), outcome);
        }
        verdict.note(
                "%,d deeds were UNKNOWN at first, %,d of them were never asked again, %,d not until the blows were"
                        + " over; asked again %,d OK, %,d REFUSED, %,d UNKNOWN",
                count(Deed::wasUnknown),
                count(deed -> deed.wasUnknown() && deed.times() == 1),
                count(deed ->
                        deed.wasUnknown() && deed.times() > 1 && deed.answer().began() >= calm),
                count(deed -> deed.wasUnknown() && deed.outcome() == Outcome.OK),
                count(deed -> deed.wasUnknown() && deed.outcome() == Outcome.REFUSED),
                count(deed -> deed.wasUnknown() && deed.times() > 1 && deed.outcome() == Outcome.UNKNOWN));
        verdict.note("every deed: %s", file);
    }

    private long count(Predicate<Deed> which) {
        return done.stream().filter(which).count();
    }

    /** What was acknowledged before, between and after the blows is acknowledged in the same words when asked again. */
    void askAgain() {
        var settled = acknowledged(true);
        var sample = new ArrayList<>(settled.subList(0, Math.min(SAMPLE / 2, settled.size())));
        var atOnce = acknowledged(false);
        sample.addAll(atOnce.subList(0, Math.min(SAMPLE - sample.size(), atOnce.size())));
        Crowd.share(4, sample.size(), (_, i) -> {
            var deed = sample.get(i);
            var again = deed.tried();
            verdict.holds(
                    again.answer().status() == deed.answer().status()
                            && again.answer().body().equals(deed.answer().body()),
                    "what was acknowledged is acknowledged alike when asked again under its key",
                    deed,
                    again.answer());
        });
    }

    private List<Deed> acknowledged(boolean afterAll) {
        var some = new ArrayList<>(done.stream()
                .filter(deed -> deed.outcome() == Outcome.OK && deed.wasUnknown() == afterAll)
                .toList());
        Collections.shuffle(some, random);
        return some;
    }
}
