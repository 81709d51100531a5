package rollbook.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lists and searches as a consultant sees the pool. */
final class Reads {

    private static final Duration WARM_UP = Duration.ofMillis(1_500);
    private static final int SIZE = 20;

    private final Node node;
    private final Client consultant;
    private final Random random;
    private final int deepest;
    private final Verdict verdict;

    Reads(Node node, Client consultant, Random random, int customers, Verdict verdict) {
        this.node = node;
        this.consultant = consultant;
        this.random = random;
        this.deepest = Math.max(1, customers / SIZE * 2 / 5); // page 20,000 of a million customers
        this.verdict = verdict;
    }

    void measure(Duration time, Table table) {
        measure("first page", () -> page(1), time, table);
        var far = "about page %,d".formatted(deepest);
        measure(far, this::farPage, time, table);
        for (var sort : List.of("name", "code", "-source", "-nextContactAt")) {
            measure("first page, sort=" + sort, () -> page(1) + "&sort=" + sort, time, table);
            measure(far + ", sort=" + sort, () -> farPage() + "&sort=" + sort, time, table);
        }
        measure("first page, one source", () -> page(1) + "&source=" + pick(People.SOURCES), time, table);
        measure("search, 1 character", () -> search("" + surname()), time, table);
        measure("search, 1 character, page 20", () -> page(20) + "&q=" + Client.encoded("" + surname()), time, table);
        measure("search, 1 character, sort=name", () -> search("" + surname()) + "&sort=name", time, table);
        measure("search, 2 characters", () -> search("" + surname() + given()), time, table);
        measure("search, 3 characters", () -> search("" + surname() + given() + given()), time, table);
        measure("search, 3 digits", () -> search(digits(3)), time, table);
        measure("search, last 4 digits", () -> search(digits(4)), time, table);
        measure("search, last 7 digits", () -> search(digits(7)), time, table);
        measure("search, pinyin of a family name", () -> search(Pinyin.of(surname())), time, table);
        measure("search, pinyin", () -> search(Pinyin.of(surname()) + Pinyin.of(given())), time, table);
        measure(
                "search, initials",
                () -> search(initial(surname()) + initial(given()) + initial(given())),
                time,
                table);
    }

    private void measure(String what, Supplier<String> path, Duration time, Table table) {
        for (var clients : List.of(1, 8)) {
            spell(clients, path, WARM_UP, new AtomicLong());
            var found = new AtomicLong();
            var spell = spell(clients, path, time, found);
            spell.write(
                    table, what, clients, (double) found.get() / spell.pace().count());
            if (clients == 1) {
                verdict.holds(
                        spell.taken().milliseconds(99) < 20,
                        "a list or a search takes under 20 ms (p99, one client)",
                        what,
                        spell.taken());
            }
        }
    }

    private Spell spell(int clients, Supplier<String> path, Duration time, AtomicLong found) {
        return Spell.of(node, clients, time, (_, _) -> {
            var answer = consultant.get(path.get());
            verdict.equal(200, answer.status(), "a list or a search is answered");
            found.addAndGet(answer.body().path("items").size());
            return answer;
        });
    }

    private static String page(int number) {
        return "/api/customers?scope=pool&size=" + SIZE + "&page=" + number;
    }

    private String farPage() {
        return page(deepest - random.nextInt(deepest / 20 + 1));
    }

    private static String search(String term) {
        return page(1) + "&q=" + Client.encoded(term);
    }

    private char surname() {
        return People.one(People.SURNAMES, random);
    }

    private char given() {
        return People.one(People.GIVEN, random);
    }

    private static String initial(char character) {
        return Pinyin.of(character).substring(0, 1);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
