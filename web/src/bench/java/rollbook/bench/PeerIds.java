package rollbook.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Writes the ids that {@code docs/bench/rollbook.json} names, from a node that is running, so that one load program can drive Rollbook
 * and others alike.
 */
final class PeerIds {

    private static final int PAGE = 100;
    private static final int HOLDERS = 20;

    private PeerIds() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Writes ids of a running Rollbook for docs/bench/rollbook.json.", words);
        var node = URI.create(arguments.text("node", "http://127.0.0.1:8080", "where it runs"));
        var password = arguments.text("password", Ground.ADMIN_PASSWORD, "of admin");
        var consultants = arguments.number("consultants", 1_000, "consultants to hire");
        var customers = arguments.number("customers", 200_000, "ids of customers in the pool to write");
        var folder = Path.of(arguments.text("out", "bench-ids", "folder to write to"));
        arguments.complete();

        Files.createDirectories(folder);
        var school = new School(Client.signIn(node, "admin", password));
        Files.write(folder.resolve("consultants.tsv"), lines(school.hire(consultants)));
        var holders = school.hire(HOLDERS);
        Files.write(folder.resolve("holders.tsv"), lines(holders));
        var pool = pool(holders.getFirst().client(), customers);
        Files.write(folder.resolve("owned.tsv"), claimed(holders, pool));
        Files.write(folder.resolve("customers.txt"), pool.subList(HOLDERS * PAGE, pool.size()));
        IO.println("%,d consultants and %,d customers in %s".formatted(consultants, pool.size(), folder));
        System.exit(0);
    }

    private static List<String> lines(List<School.Consultant> consultants) {
        return consultants.stream()
                .map(one -> one.id() + "\t" + one.client().token())
                .toList();
    }

    private static List<String> pool(Client consultant, int wanted) throws IOException {
        var pages = Collections.synchronizedList(new ArrayList<String>());
        Crowd.share(
                4,
                (wanted + PAGE - 1) / PAGE,
                (_, page) -> consultant
                        .get("/api/customers?scope=pool&size=" + PAGE + "&page=" + (page + 1))
                        .body()
                        .path("items")
                        .forEach(item -> pages.add(item.path("id").asString())));
        if (pages.size() <= HOLDERS * PAGE) {
            throw new IOException("only " + pages.size() + " customers in the pool");
        }
        return List.copyOf(pages);
    }

    /** Every holder gets a page of customers. */
    private static List<String> claimed(List<School.Consultant> holders, List<String> pool) {
        var owned = new ArrayList<String>();
        for (int i = 0; i < holders.size(); i++) {
            var holder = holders.get(i);
            var ids = pool.subList(i * PAGE, (i + 1) * PAGE);
            var answer = holder.client().post("/api/customers/claims", Map.of("customerIds", ids));
            if (!answer.ok()) {
                throw new IllegalStateException("cannot claim: " + answer);
            }
            ids.forEach(id ->
                    owned.add(id + "\t" + holder.id() + "\t" + holder.client().token()));
        }
        return owned;
    }
}
