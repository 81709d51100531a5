package rollbook.query.customer.list;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.query.Fact;
import rollbook.query.Fold;
import rollbook.store.embedded.EmbeddedPostgres;

/**
 * Fills the list of customers by the projection's own folding, events in and rows out, and measures every kind of list and
 * search: {@code ./mvnw -q -Pbench -pl query-side -am test -Dbench.customers=1000000}. With {@code -Dbench.url=jdbc:postgresql:…}
 * on a database of one's own; what is there already is measured again.
 */
final class ListBench {

    private static final int BATCH = 1_000;
    private static final int POSITIONS_EACH = 2;
    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final Actor MANAGER = actor("boss", Role.MANAGER);
    private static final Actor CONSULTANT = actor("staff-7", Role.CONSULTANT);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Fold<Listed> fold;
    private final CustomerListAnswers answers;
    private final AtomicLong position = new AtomicLong();

    private ListBench(HikariDataSource dataSource) {
        var transactions = new JdbcTransactionManager(dataSource);
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.fold = new Fold<>(new ListedRows(jdbc), transactions);
        this.answers = new CustomerListAnswers(JdbcClient.create(jdbc), this::muchLater);
    }

    /** So much has always happened since the last question that nothing remembered is of use. */
    private long muchLater() {
        return position.addAndGet(BATCH * BATCH);
    }

    static void main() throws Exception {
        var url = System.getProperty("bench.url", "");
        if (!url.isEmpty()) {
            run(url, System.getProperty("bench.user", "rollbook"), System.getProperty("bench.password", ""));
            return;
        }
        var folder = Path.of("target", "bench").toAbsolutePath();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), folder.resolve("programs"))) {
            run(postgres.url("postgres"), postgres.username(), postgres.password());
        }
    }

    private static void run(String url, String user, String password) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        try (var dataSource = new HikariDataSource(config)) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/event-store", "classpath:db/query-side")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            var bench = new ListBench(dataSource);
            bench.fill(Integer.getInteger("bench.customers", 1_000_000));
            for (var clients : List.of(1, 8)) {
                bench.measure(clients, Integer.getInteger("bench.rounds", 200));
            }
        }
    }

    private void fill(int customers) {
        var there = jdbc.queryForObject("select count(*) from read.customer", Integer.class);
        if (there == null || there >= customers) {
            return;
        }
        var people = new People(42);
        var at = Instant.parse("2016-01-01T00:00:00Z");
        var begun = System.nanoTime();
        var ids = new ArrayList<String>();
        for (int first = 0; first < customers; first += BATCH) {
            var facts = new LinkedHashMap<String, List<Fact>>();
            for (int i = first; i < Math.min(customers, first + BATCH); i++) {
                var id = people.id();
                ids.add(id);
                at = people.after(at);
                var fact = new Fact(people.next(new CustomerId(id)), 0, (long) i * POSITIONS_EACH + 1, at, null);
                facts.put(id, List.of(fact));
            }
            for (int i = 0; i < BATCH / 20; i++) {
                claim(ids.get(people.below(ids.size())), "staff-" + people.below(300), at, facts);
            }
            transaction.executeWithoutResult(_ -> fold.fold(facts));
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "folded %,d customers in %.0f s: %,.0f events/s%n", customers, seconds, customers * 1.05 / seconds);
        jdbc.execute("vacuum analyze read.customer");
        jdbc.execute("vacuum analyze read.customer_shelf");
        jdbc.execute("vacuum analyze read.customer_holding");
        jdbc.execute("checkpoint");
    }

    private static void claim(String id, String staff, Instant at, Map<String, List<Fact>> facts) {
        var fact = new Fact(new CustomerClaimed(new CustomerId(id), new StaffId(staff)), 1, 0, at, null);
        facts.merge(
                id,
                List.of(fact),
                (before, more) -> before.size() > 1 ? before : List.of(before.getFirst(), more.getFirst()));
    }

    private void measure(int clients, int rounds) throws Exception {
        System.out.printf(
                "%n%-44s %8s %8s %8s   (%d client%s)%n",
                "", "p50 ms", "p99 ms", "max ms", clients, clients == 1 ? "" : "s");
        for (var entry : questions().entrySet()) {
            var times = times(entry.getValue(), clients, rounds);
            System.out.printf(
                    "%-44s %8.1f %8.1f %8.1f%n",
                    entry.getKey(),
                    times[times.length / 2] / 1e6,
                    times[(int) (times.length * 0.99)] / 1e6,
                    times[times.length - 1] / 1e6);
        }
    }

    private long[] times(Supplier<FindCustomers> question, int clients, int rounds) throws Exception {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var each = new ArrayList<Callable<long[]>>();
            for (int client = 0; client < clients; client++) {
                each.add(() -> {
                    var times = new long[rounds];
                    var end = System.nanoTime() + LONGEST_NANOS;
                    for (int i = 0; i < rounds + 20; i++) {
                        if (i > 30 && System.nanoTime() > end) {
                            return Arrays.copyOf(times, i - 20);
                        }
                        var query = question.get();
                        var begun = System.nanoTime();
                        answers.answer(
                                query,
                                query.filter().scope() == Scope.MINE
                                                || query.page().size() == 19
                                        ? CONSULTANT
                                        : MANAGER);
                        if (i >= 20) {
                            times[i - 20] = System.nanoTime() - begun;
                        }
                    }
                    return times;
                });
            }
            var all = new ArrayList<long[]>();
            for (var done : pool.invokeAll(each)) {
                all.add(done.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Map<String, Supplier<FindCustomers>> questions() {
        var people = new People(7);
        var questions = new LinkedHashMap<String, Supplier<FindCustomers>>();
        questions.put("first page, all", () -> page(Scope.ALL, 1, ""));
        questions.put("first page, pool", () -> page(Scope.POOL, 1, ""));
        questions.put("first page, mine", () -> page(Scope.MINE, 1, ""));
        questions.put(
                "first page, a consultant's all",
                () -> new FindCustomers(CustomerFilter.of(Scope.ALL), new PageRequest(1, 19, "")));
        questions.put("page 20,000, all", () -> page(Scope.ALL, 19_900 + people.below(200), ""));
        questions.put("page 20,000, pool", () -> page(Scope.POOL, 19_900 + people.below(200), ""));
        questions.put(
                "page 20,000, a consultant's all",
                () -> new FindCustomers(CustomerFilter.of(Scope.ALL), new PageRequest(20_000, 19, "")));
        questions.put("page 20,000, oldest first", () -> page(Scope.ALL, 19_900 + people.below(200), "createdAt"));
        questions.put("any page, all", () -> page(Scope.ALL, 1 + people.below(45_000), ""));
        for (var sort : List.of("name", "-name", "code", "status", "-source", "nextContactAt", "-nextContactAt")) {
            questions.put("first page by " + sort, () -> page(Scope.ALL, 1, sort));
        }
        questions.put("page 20,000 by code", () -> page(Scope.ALL, 20_000, "-code"));
        questions.put("page 20,000 by name", () -> page(Scope.ALL, 20_000, "name"));
        questions.put("search: 1 character, family name", () -> search(people.family()));
        questions.put("search: 1 digit", () -> search(people.digits(1)));
        questions.put("search: 1 letter", () -> search(Character.toString('a' + people.below(26))));
        questions.put("search: 2 characters, beginning of a name", () -> search(people.family() + people.given()));
        questions.put("search: 2 digits", () -> search(people.digits(2)));
        questions.put("search: a family name, page 50", () -> filter(Scope.ALL, people.family(), null, null, null, 50));
        questions.put("search: a family name, by name", () -> byName(people.family()));
        questions.put("search: 3 characters, a name", () -> search(people.family() + people.given() + people.given()));
        questions.put("search: 3 digits", () -> search(people.digits(3)));
        questions.put("search: phone tail of 4", () -> search(people.digits(4)));
        questions.put("search: phone tail of 6", () -> search(people.digits(6)));
        questions.put("search: a whole phone number", () -> search(people.phone()));
        var pinyin = new Pinyin();
        questions.put(
                "search: pinyin of a family name",
                () -> search(pinyin.spell(people.family()).full()));
        questions.put(
                "search: pinyin of a name",
                () -> search(pinyin.spell(people.family() + people.given() + people.given())
                        .full()));
        questions.put(
                "search: initials",
                () -> search(pinyin.spell(people.family() + people.given() + people.given())
                        .initials()));
        questions.put("search: two words", () -> search(people.family() + " " + people.digits(2)));
        questions.put("search: in nobody", () -> search("查无此人" + people.below(1000)));
        questions.put("search in the pool, page 50", () -> filter(Scope.POOL, people.family(), null, null, null, 50));
        questions.put("filter: source", () -> filter(Scope.ALL, null, people.source(), null, null, 1));
        questions.put("filter: tag", () -> filter(Scope.ALL, null, null, people.tag(), null, 1));
        questions.put("filter: course", () -> filter(Scope.ALL, null, null, null, people.course(), 1));
        questions.put(
                "filter: source, tag and course",
                () -> filter(Scope.POOL, null, people.source(), people.tag(), people.course(), 1));
        questions.put(
                "filter and search: source and family name",
                () -> filter(Scope.POOL, people.family(), people.source(), null, null, 1));
        questions.put(
                "filter and search: all, rare",
                () -> filter(
                        Scope.POOL,
                        people.family() + people.given(),
                        people.source(),
                        people.tag(),
                        people.course(),
                        1));
        return questions;
    }

    private static FindCustomers page(Scope scope, int page, String sort) {
        return new FindCustomers(CustomerFilter.of(scope), new PageRequest(page, 20, sort));
    }

    private static FindCustomers search(String term) {
        return filter(Scope.ALL, term, null, null, null, 1);
    }

    private static FindCustomers byName(String term) {
        return new FindCustomers(filter(Scope.ALL, term, null, null, null, 1).filter(), new PageRequest(1, 20, "name"));
    }

    private static FindCustomers filter(
            Scope scope,
            @Nullable String q,
            @Nullable Source source,
            @Nullable String tag,
            @Nullable CourseId course,
            int page) {
        var filter = new CustomerFilter(scope, q, null, source, tag, null, course, null, false);
        return new FindCustomers(filter, new PageRequest(page, 20, ""));
    }

    private static Actor actor(String id, Role role) {
        return new Actor(new StaffId(id), EnumSet.of(role), null);
    }
}
