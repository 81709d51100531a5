package rollbook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Claims, registrations and follow-ups by many consultants. */
final class Writes {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int PAGES = 500;
    private static final int AT_ONCE = 20;

    /** How many a consultant claims who claims 20 at once; they may hold 150. */
    private static final int EACH = 140;

    private final Node node;
    private final School school;
    private final Random random;
    private final int customers;
    private final Verdict verdict;

    Writes(Node node, School school, Random random, int customers, Verdict verdict) {
        this.node = node;
        this.school = school;
        this.random = random;
        this.customers = customers;
        this.verdict = verdict;
    }

    void measure(Duration time, int consultants, Table table) {
        var sellers = school.hire(consultants);
        var pool = pool(sellers.getFirst().client());
        var next = 0;
        for (var clients : CLIENTS) {
            var from = next;
            next += measure("claim", clients, time, table, (who, task) -> {
                var id = pool.get(Math.min(from + task, pool.size() - 1));
                return sellers.get((from + task) % consultants)
                        .client()
                        .post("/api/customers/claims", Map.of("customerIds", List.of(id)));
            });
        }
        verdict.holds(next < pool.size(), "there are enough customers to claim", next, pool.size());
        var people = new People(System.nanoTime() % 800);
        var number = 5_000_000 + random.nextInt(1_000_000);
        for (var clients : CLIENTS) {
            var from = number;
            number += measure(
                    "register",
                    clients,
                    time,
                    table,
                    (_, task) -> sellers.get(task % consultants)
                            .client()
                            .post("/api/customers", people.person(from + task)));
        }
        var held = next / consultants * consultants;
        for (var clients : CLIENTS) {
            measure(
                    "follow up",
                    clients,
                    time,
                    table,
                    (_, task) -> sellers.get(task % held % consultants)
                            .client()
                            .post(
                                    "/api/customers/" + pool.get(task % held) + "/follow-ups",
                                    Map.of("content", "谈过课程", "intention", "NO_PLAN")));
        }
        claimTogether(pool.subList(next, pool.size()), school.hire(consultants), table);
    }

    /** Claims 20 at once, customers that nobody else wants, until they or the consultants have had enough. */
    private void claimTogether(List<String> pool, List<School.Consultant> sellers, Table table) {
        var each = Math.min(pool.size(), sellers.size() * EACH) / AT_ONCE / CLIENTS.size();
        var next = 0;
        for (var clients : CLIENTS) {
            var from = next;
            next += each;
            var spell = Spell.share(node, clients, each, (_, task) -> {
                var batch = from + task;
                var ids = pool.subList(batch * AT_ONCE, (batch + 1) * AT_ONCE);
                var answer = sellers.get(batch % sellers.size())
                        .client()
                        .post("/api/customers/claims", Map.of("customerIds", ids));
                verdict.holds(answer.ok(), "what nobody fights over succeeds", "claim 20 at once", answer);
                return answer;
            });
            spell.write(table, "claim 20 at once", clients, "");
        }
    }

    private int measure(String what, int clients, Duration time, Table table, Spell.Asking asking) {
        var spell = Spell.of(node, clients, time, (who, task) -> {
            var answer = asking.ask(who, task);
            verdict.holds(answer.ok(), "what nobody fights over succeeds", what, answer);
            return answer;
        });
        spell.write(table, what, clients, "");
        return (int) spell.pace().count();
    }

    /** Customers anybody may claim, from all over the pool. */
    private List<String> pool(Client consultant) {
        var ids = Collections.synchronizedList(new ArrayList<String>());
        var every = Math.max(1, customers / 100 / PAGES);
        Crowd.share(4, Math.min(PAGES, customers / 100), (_, page) -> {
            var answer = consultant.get("/api/customers?scope=pool&size=100&page=" + (1 + page * every));
            answer.body().path("items").forEach(item -> ids.add(item.path("id").asString()));
        });
        Collections.shuffle(ids, random);
        return List.copyOf(ids);
    }
}
