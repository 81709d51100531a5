package rollbook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Builds projections anew from the log, and compares what comes out with what was there. */
final class Rebuild {

    private static final Duration AFTERTHOUGHTS = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Client admin;
    private final Database database;
    private final Path folder;
    private final Verdict verdict;

    Rebuild(Client admin, Database database, Path folder, Verdict verdict) {
        this.admin = admin;
        this.database = database;
        this.folder = folder;
        this.verdict = verdict;
    }

    /** Dumps, builds everything anew, dumps again: not a byte may differ. */
    void provesEqual(String when) throws SQLException, IOException {
        awaitQuiet();
        var before = Dump.write(database, folder.resolve("before.dump"));
        for (var name : names()) {
            one(name);
        }
        for (var name : names()) {
            start(name);
        }
        awaitReplayed();
        var after = Dump.write(database, folder.resolve("after.dump"));
        verdict.note("%s: %,d rows of projections, SHA-256 %s", when, before.rows(), before.hash());
        verdict.holds(before.rows() > 0, "there is something to compare", before);
        verdict.holds(
                before.equalTo(after),
                "projections built anew are equal byte for byte, " + when,
                before.differences(after, 6));
    }

    /** Builds one projection anew and tells how fast it went. */
    Pace one(String name) {
        var head = processors().path("head").asLong();
        var began = System.nanoTime();
        start(name);
        awaitReplayed();
        var pace = new Pace(head, System.nanoTime() - began);
        verdict.note("%s: %,d events in %.1f s, %,.0f/s", name, head, pace.nanos() / 1e9, pace.perSecond());
        return pace;
    }

    void start(String name) {
        var answer = admin.post("/api/operations/processors/" + name + "/replay", null);
        verdict.holds(answer.ok(), "a projection can be built anew by one call", name, answer);
    }

    List<String> names() {
        var names = new ArrayList<String>();
        processors().path("items").forEach(one -> names.add(one.path("name").asString()));
        return names;
    }

    /** Waits until nothing is being built anew any more; under load nobody ever catches up for good. */
    void awaitReplayed() {
        await(() -> {
            for (var one : processors().path("items")) {
                verdict.holds(
                        !one.path("rebuild").path("phase").asString("").equals("FAILED"),
                        "everything can be built anew",
                        one);
                if (one.path("replaying").asBoolean()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Waits until every projection has read the whole log. */
    void awaitCaughtUp() {
        await(this::caughtUp);
    }

    /** The same, and nothing more has come for a while: claims that were refused are written down half a second later. */
    void awaitQuiet() {
        var before = -1L;
        var head = 0L;
        while (head != before) {
            before = head;
            LockSupport.parkNanos(AFTERTHOUGHTS.toNanos());
            await(this::caughtUp);
            head = processors().path("head").asLong();
        }
    }

    private void await(BooleanSupplier reached) {
        var began = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("projections do not catch up: " + processors());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean caughtUp() {
        var processors = processors();
        var items = processors.path("items");
        for (var one : items) {
            verdict.holds(one.path("deadLetters").asLong() == 0, "no event is left as a dead letter", one);
            if (one.path("replaying").asBoolean()
                    || one.path("lag").asLong() > 0
                    || !one.path("running").asBoolean()) {
                return false;
            }
        }
        return !items.isEmpty();
    }

    private JsonNode processors() {
        return admin.get("/api/operations/processors").body();
    }
}
