package rollbook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rollbook.api.Overloaded;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.store.testing.TestPostgres;

/**
 * The whole program with its people, started once for all tests that are told over HTTP; on the Axon Server that {@code AXON_SERVER}
 * names, if it names one. Tests of the log may have written there before; nobody may do so meanwhile.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class HttpStory {

    protected static final String ADMIN_PASSWORD = "quiet-otter-42";
    protected static final String PASSWORD = "loud-heron-17";

    private static final String AXON_SERVER = System.getenv().getOrDefault("AXON_SERVER", "");
    private static final HikariDataSource DATABASE =
            isOnAxonServer() ? databaseOfThatServer() : TestPostgres.emptyDatabase();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<Role, Asker> CAST = new ConcurrentHashMap<>();

    static {
        IO.println("STORIES OVER HTTP ARE TOLD ON "
                + (isOnAxonServer()
                        ? "AXON SERVER " + AXON_SERVER
                        : "POSTGRESQL: name an Axon Server as AXON_SERVER=host:port to tell them there"));
    }

    protected String base;
    protected Asker nobody;
    protected Asker admin;

    @Autowired
    private CommandBus commands;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::getJdbcUrl);
        registry.add("spring.datasource.username", DATABASE::getUsername);
        registry.add("spring.datasource.password", DATABASE::getPassword);
        registry.add("rollbook.admin-password", () -> ADMIN_PASSWORD);
        registry.add("ROLLBOOK_DATA", () -> "target/data");
        registry.add("axon.axonserver.enabled", HttpStory::isOnAxonServer);
        registry.add("axon.axonserver.servers", () -> AXON_SERVER);
    }

    /** Whether the log is kept there, and not in the database. */
    protected static boolean isOnAxonServer() {
        return !AXON_SERVER.isBlank();
    }

    /**
     * The program refuses a server with events in it and a database without a single key, which must be another school's. Others may
     * have written on this one, so there is a key, of nobody, that was shredded.
     */
    private static HikariDataSource databaseOfThatServer() {
        var database = TestPostgres.freshDatabase();
        JdbcClient.create(database)
                .sql("insert into vault.key (person, purpose, fingerprint, shredded_at) values ('nobody', 'none',"
                        + " '', now())")
                .update();
        return database;
    }

    /** Skips a test, aloud, where the log is on an Axon Server and what it proves cannot be seen there. */
    protected static void onlyWithTheLogInTheDatabase(String because) {
        var words = "NOT RUN ON AXON SERVER, " + because + ": leave AXON_SERVER out to run it on PostgreSQL";
        if (isOnAxonServer()) {
            IO.println(words);
        }
        assumeThat(AXON_SERVER).as(words).isBlank();
    }

    @BeforeEach
    void open(@Autowired Environment environment) {
        assertThat(environment.getProperty("axon.axonserver.enabled", Boolean.class))
                .as("the log is where AXON_SERVER says")
                .isEqualTo(isOnAxonServer());
        base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        nobody = new Asker(base, null);
        admin = CAST.computeIfAbsent(Role.ADMIN, _ -> nobody.logIn("admin", ADMIN_PASSWORD));
    }

    /** Somebody who does just this. */
    protected Asker a(Role role) {
        return CAST.computeIfAbsent(role, this::another);
    }

    /** Somebody new who does just this. */
    protected Asker another(Role role) {
        return nobody.logIn(hire(role), PASSWORD);
    }

    /** Somebody new who does just this, at the console. */
    protected Visitor visitor(Role role) {
        return visitor(hire(role));
    }

    /** Somebody hired here, at the console. */
    protected Visitor visitor(String username) {
        return new Visitor(base).logIn(username, PASSWORD);
    }

    protected Visitor visitingAdmin() {
        return new Visitor(base).logIn("admin", ADMIN_PASSWORD);
    }

    /** Hires somebody who does just this; their name to log in by. */
    protected String hire(Role role) {
        var username = role.name().toLowerCase(Locale.ROOT) + number();
        admin.post("/api/staff", """
            {"username":"%s","displayName":"%s","password":"%s","roles":["%s"]}
            """.formatted(username, username, PASSWORD, role))
                .expect(201);
        return username;
    }

    /** A file in the pool; its id. */
    protected String aCustomer() {
        return a(Role.MANAGER)
                .post("/api/customers", "{\"name\":\"李雷\",\"phone\":\"1380000%04d\"}".formatted(number()))
                .expect(201)
                .text("id");
    }

    /** How far the log is: a question that carries it sees all there is. */
    protected String latest() {
        return a(Role.BOSS).get("/api/operations/processors").expect(200).text("head");
    }

    /** Waits until somebody sees all there is at a place; each question waits up to two seconds by itself. */
    protected void sees(Asker somebody, String path) {
        var position = latest();
        for (int asked = 0; asked < 30; asked++) {
            if (somebody.get(path, "Position", position).status() != 503) {
                return;
            }
        }
        throw new AssertionError(path + " has not come to " + position);
    }

    /** Tells a story during which the program is too busy to take any command. */
    protected void whileNothingIsTaken(Runnable story) {
        whileCommandsEndIn(new Refused(new Overloaded()), story);
    }

    /** Tells a story during which no command comes further than to this end. */
    protected void whileCommandsEndIn(RuntimeException end, Runnable story) {
        try (var _ = commands.registerDispatchInterceptor(_ -> (_, _) -> {
            throw end;
        })) {
            story.run();
        }
    }

    protected static int number() {
        return NUMBERS.incrementAndGet();
    }

    protected static String claimOf(String... customers) {
        return "{\"customerIds\":[\"" + String.join("\",\"", customers) + "\"]}";
    }
}
