package rollbook.store.log;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import rollbook.store.names.NamedSerializer;
import rollbook.store.names.StoredNames;
import rollbook.store.testing.TestPostgres;

/**
 * Appends from two nodes whose clocks are two minutes wrong while writers are held up, up to more than a minute, and counts what a reader
 * behind them passes over: in our log, and in the framework's own. Ends with 1 where something is passed over in ours,
 * or seen twice.
 *
 * <p>Arguments: appends (else 100,000), chance of a hold-up (else 0.0001), longest hold-up in seconds (else 70), seed.
 */
final class SkipBench {

    private SkipBench() {}

    public static void main(String... arguments) throws Exception {
        var appends = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var chance = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.0001;
        var longest = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 70);
        var seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime() % 1_000_000;
        IO.println("seed " + seed);
        var skipping = new Skipping(appends, 8, chance, longest, Duration.ofSeconds(120), seed);
        var ours = ours(skipping);
        var theirs = frameworks(skipping);
        var held = ours.skipped() == 0 && ours.doubled() == 0;
        IO.println((held ? "holds   " : "VIOLATED") + " of our log nothing is skipped and nothing is seen twice");
        if (theirs.skipped() == 0) {
            IO.println("not shown: the framework's engine skipped nothing this time; hold up more, or longer");
        }
        System.exit(held ? 0 : 1);
    }

    private static Skipping.Seen ours(Skipping skipping) throws Exception {
        try (var node = TestNode.alone();
                var other = TestNode.besides(node)) {
            skipping.holdUp(node.dataSource(), "log.event");
            var seen = skipping.run(node.storage(), other.storage());
            tell("our log", seen, Skipping.heldUp(node.dataSource()));
            return seen;
        }
    }

    private static Skipping.Seen frameworks(Skipping skipping) throws Exception {
        try (HikariDataSource node = TestPostgres.emptyDatabase();
                HikariDataSource other = TestPostgres.another(node)) {
            var serializer = NamedSerializer.ofRecords(StoredNames.of(List.of(TestNode.Remark.class)));
            var engine = FrameworkEngine.first(node, serializer);
            skipping.holdUp(node, FrameworkEngine.TABLE);
            var seen = skipping.run(engine, FrameworkEngine.on(other, serializer));
            tell("the framework's engine", seen, Skipping.heldUp(node));
            return seen;
        }
    }

    private static void tell(String what, Skipping.Seen seen, long heldUp) {
        IO.println("%s: %,d events stored, %,d hold-ups, %,d skipped, %,d seen twice"
                .formatted(what, seen.stored().size(), heldUp, seen.skipped(), seen.doubled()));
    }
}
