package rollbook.web.testing;

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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rollbook.api.Overloaded;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.store.testing.TestPostgres;

/**
 * The whole program with its people, started once for all tests that are told over HTTP; on the empty Axon Server that {@code
 * AXON_SERVER} names, if it names one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class HttpStory {

    protected static final String ADMIN_PASSWORD = "quiet-otter-42";
    protected static final String PASSWORD = "loud-heron-17";

    private static final String AXON_SERVER = System.getenv().getOrDefault("AXON_SERVER", "");
    private static final HikariDataSource DATABASE = TestPostgres.emptyDatabase();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<Role, Asker> CAST = new ConcurrentHashMap<>();

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
        return !AXON_SERVER.isEmpty();
    }

    @BeforeEach
    void open(@Autowired Environment environment) {
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
