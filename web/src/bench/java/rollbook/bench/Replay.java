package rollbook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds every projection anew from the log, in peace and while people work: the same comes out, byte for byte. */
final class Replay {

    private Replay() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Proves that projections built anew from the log are equal.", words);
        var ground = Ground.of(arguments, "replay");
        var clients = arguments.number("clients", 8, "consultants at work");
        var customers = arguments.number("customers", 5_000, "customers registered first");
        var deeds = arguments.number("deeds", 20_000, "deeds done with them");
        arguments.complete();

        var verdict = new Verdict();
        try (var team = Races.Team.start(ground, 1)) {
            var school = team.school();
            var people = new People(ground.seed());
            var everybody = Collections.synchronizedList(new ArrayList<>(school.register(people, 0, customers)));
            var numbers = new AtomicInteger(customers);
            var workers = new ArrayList<Worker>();
            for (var consultant : school.hire(clients)) {
                var chance = new Random(ground.seed() + workers.size());
                workers.add(new Worker(
                        consultant,
                        chance,
                        people,
                        numbers::getAndIncrement,
                        everybody,
                        new ConcurrentLinkedQueue<>(),
                        Duration.ofMillis(100)));
            }
            var rebuild = new Rebuild(school.admin(), team.database(), ground.data(), verdict);
            Crowd.all(clients, who -> {
                for (int i = 0; i < deeds / clients; i++) {
                    workers.get(who).act();
                }
            });
            var list = new LongList(school.admin(), verdict);
            try (var looking = Crowd.meanwhile(1, (_, _) -> list.look())) {
                rebuild.provesEqual("in peace");
            }
            list.tells("in peace");
            try (var looking = Crowd.meanwhile(1, (_, _) -> list.look());
                    var load = Crowd.meanwhile(
                            clients, (who, _) -> workers.get(who).act())) {
                for (int round = 0; round < 3; round++) {
                    for (var name : rebuild.names()) {
                        rebuild.start(name);
                    }
                    rebuild.awaitReplayed();
                }
            }
            list.tells("while people worked");
            rebuild.provesEqual("after it was done while people worked");
        }
        verdict.end();
    }
}
