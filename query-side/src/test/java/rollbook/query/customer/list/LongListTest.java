package rollbook.query.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Origin;
import rollbook.api.customer.Source;
import rollbook.api.imports.ImportId;
import rollbook.query.Fact;
import rollbook.query.Fold;
import rollbook.query.School;
import rollbook.store.testing.TestPostgres;

/** A list too long to be counted: whatever way a page is come by, it is the one that plain SQL finds. */
class LongListTest {

    private static final int CUSTOMERS = 14_000;
    private static final int BATCH = 500;
    private static final String FAMILIES = "王王王王王王王王王李张刘";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final long SEED = 20261121;

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;
    private static CustomerListAnswers answers;
    private static final AtomicLong POSITION = new AtomicLong();
    private static final Random RANDOM = new Random(SEED);

    @BeforeAll
    static void a_school_with_many_customers() {
        database = TestPostgres.freshDatabase();
        jdbc = new JdbcTemplate(database);
        answers = new CustomerListAnswers(JdbcClient.create(jdbc), POSITION::get);
        var transactions = new JdbcTransactionManager(database);
        var fold = new Fold<>(new ListedRows(jdbc), transactions);
        for (int first = 0; first < CUSTOMERS; first += BATCH) {
            var facts = new LinkedHashMap<String, List<Fact>>();
            for (int number = first; number < first + BATCH; number++) {
                facts.put("customer-" + number, lifeOf(new CustomerId("customer-" + number)));
            }
            new TransactionTemplate(transactions).executeWithoutResult(_ -> fold.fold(facts));
            new TransactionTemplate(transactions).executeWithoutResult(_ -> fold.fold(laterDeeds(facts)));
        }
        jdbc.execute("vacuum analyze read.customer, read.customer_holding, read.customer_grams");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Fact> lifeOf(CustomerId id) {
        var facts = new ArrayList<Fact>();
        var origin = RANDOM.nextBoolean()
                ? null
                : new Origin(new ImportId("import"), null, LONG_AGO.plusSeconds(RANDOM.nextInt(500_000)));
        add(facts, 0, new CustomerRegistered(id, file(), origin));
        if (RANDOM.nextInt(20) == 0) {
            add(facts, 1, new CustomerClaimed(id, RANDOM.nextBoolean() ? School.LI.id() : School.ZHAO.id()));
        }
        return facts;
    }

    /** In a batch of their own, some of them. */
    private static Map<String, List<Fact>> laterDeeds(Map<String, List<Fact>> lives) {
        var later = new LinkedHashMap<String, List<Fact>>();
        lives.forEach((customer, life) -> {
            var facts = new ArrayList<Fact>();
            var id = new CustomerId(customer);
            var deed = switch (RANDOM.nextInt(12)) {
                case 0 -> new CustomerFileCorrected(id, file(), Set.of(CustomerField.NAME));
                case 1 -> new CustomerFileCorrected(id, file(), Set.of(CustomerField.SOURCE));
                case 2 -> new CustomerMarkedForDeletion(id, "double");
                case 3, 4 -> followedUp(id);
                case 5 -> new CustomerClaimed(id, School.LI.id());
                default -> null;
            };
            if (deed != null) {
                add(facts, life.size(), deed);
                later.put(customer, facts);
            }
        });
        return later;
    }

    private static CustomerEvent followedUp(CustomerId id) {
        var next = RANDOM.nextInt(4) == 0 ? null : LONG_AGO.plusSeconds(RANDOM.nextInt(1_000));
        return new FollowUpRecorded(
                id,
                new FollowUpId(id.value() + "-note"),
                School.LI.id(),
                new FollowUp("called", Intention.NO_PLAN, null, next));
    }

    private static void add(List<Fact> facts, long version, CustomerEvent event) {
        var position = POSITION.incrementAndGet();
        facts.add(new Fact(event, version, position, LONG_AGO.plusSeconds(position), null));
    }

    private static CustomerFile file() {
        var source = RANDOM.nextInt(5) == 0 ? null : Source.values()[RANDOM.nextInt(3)];
        var name = RANDOM.nextInt(10) == 0 ? null : one(FAMILIES) + one(GIVEN) + one(GIVEN);
        var phone = "138" + (10_000_000 + RANDOM.nextInt(90_000_000));
        return new CustomerFile(
                name, null, null, phone, null, null, null, null, null, null, source, null, null, null, List.of(), null);
    }

    private static String one(String letters) {
        return String.valueOf(letters.charAt(RANDOM.nextInt(letters.length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''             | created_at desc, position desc",
                "createdAt      | created_at, position",
                "name           | name_key, position",
                "-name          | name_key desc, position desc",
                "code           | position",
                "-code          | position desc",
                "status         | status, created_at, position",
                "source         | source, created_at, position",
                "-source        | source desc, created_at desc, position desc",
                "nextContactAt  | next_contact_at is null, next_contact_at, position",
                "-nextContactAt | next_contact_at is null, next_contact_at desc, position desc"
            })
    void every_page_in_every_order_is_the_one_plain_sql_finds(String sort, String order) {
        for (var page : List.of(1, 2, 70, 101, 300, 433, 550, 600, 1_000)) {
            agree(Scope.ALL, null, School.MANAGER, new PageRequest(page, 20, sort), "true", order);
            agree(Scope.POOL, null, School.ZHAO, new PageRequest(page, 20, sort), "holder is null", order);
            agree(
                    Scope.ALL,
                    null,
                    School.ZHAO,
                    new PageRequest(page, 20, sort),
                    "(holder is null or holder = 'zhao')",
                    order);
        }
    }

    @ParameterizedTest
    @CsvSource({"王, 王", "wang, wang", "13, 13", "王伟, 王伟", "wangwei, wangwei", "1380, 1380", "查无此人, 查无此人"})
    void every_page_of_a_search_is_the_one_plain_sql_finds(String term, String piece) {
        var held = "search_text like '%" + piece + "%'";
        for (var page : List.of(1, 3, 100, 400, 600)) {
            for (var scope : List.of(Scope.ALL, Scope.POOL)) {
                var there = scope == Scope.POOL ? held + " and holder is null" : held;
                var newest = new PageRequest(page, 20, "");
                agree(scope, term, School.MANAGER, newest, there, "created_at desc, position desc");
                var byName = new PageRequest(page, 20, "name");
                agree(scope, term, School.MANAGER, byName, there, "name_key, position");
            }
        }
    }

    @Test
    void the_pool_is_walked_through_as_its_customers_came_and_never_as_a_whole() {
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(_ -> {
            var before = readAsAWhole();

            for (var page : List.of(1, 40, 400)) {
                find(Scope.POOL, null, School.LI, new PageRequest(page, 20, ""));
                find(Scope.POOL, null, School.LI, new PageRequest(page, 20, "createdAt"));
            }
            find(Scope.POOL, "王", School.LI, new PageRequest(1, 20, ""));

            assertThat(readAsAWhole()).isEqualTo(before);
        });
    }

    /** How often either table was read as a whole on this connection; what is told grows as long as the transaction lasts. */
    private static List<@Nullable Long> readAsAWhole() {
        return jdbc.queryForList("""
            select pg_stat_get_xact_numscans(t::regclass)
            from unnest(array['read.customer', 'read.customer_holding']) t order by t
            """, Long.class);
    }

    private static void agree(
            Scope scope, @Nullable String q, Actor actor, PageRequest page, String there, String order) {
        var found = find(scope, q, actor, page);
        var total = count(there);

        assertThat(found.items())
                .as("%s %s %s of %s, seed %d", page, q, scope, actor.id(), SEED)
                .extracting(row -> row.id().value())
                .containsExactlyElementsOf(jdbc.queryForList(
                        "select id from read.customer where standing = 'LIVE' and " + there + " order by " + order
                                + " offset ? limit ?",
                        String.class,
                        page.offset(),
                        page.size()));
        assertThat(found.total()).isEqualTo(Math.min(total, 10_000));
        assertThat(found.totalIsExact()).isEqualTo(total <= 10_000);
    }

    private static long count(String there) {
        var count = jdbc.queryForObject(
                "select count(*) from read.customer where standing = 'LIVE' and " + there, Long.class);
        return count == null ? 0 : count;
    }

    private static CustomerPage find(Scope scope, @Nullable String q, Actor actor, PageRequest page) {
        var filter = new CustomerFilter(scope, q, null, null, null, null, null, null, false);
        return answers.answer(new FindCustomers(filter, page), actor);
    }
}
