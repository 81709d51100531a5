package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;

/** Who may do what, over HTTP: every role is tried on every call, and whoever is not named is turned away. */
class AccessMatrixTest extends HttpStory {

    private static final Map<Role, Asker> JUST = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        GET   | /api/customers?scope=pool           |                                   | CONSULTANT MANAGER BOSS FRONT_DESK ADMIN
        GET   | /api/customers/none                 |                                   | CONSULTANT MANAGER BOSS FRONT_DESK ADMIN
        GET   | /api/customers/none/history         |                                   | CONSULTANT MANAGER BOSS
        POST  | /api/customers                      | {}                                | CONSULTANT MANAGER FRONT_DESK
        PATCH | /api/customers/none                 | {"memo":"x"}                      | CONSULTANT MANAGER BOSS
        POST  | /api/customers/claims               | {"customerIds":["none"]}          | CONSULTANT
        POST  | /api/customers/releases             | {"customerIds":["none"],"reason":"x"} | CONSULTANT MANAGER BOSS
        POST  | /api/customers/assignments          | {"customerIds":["none"],"consultantId":"none","reason":"x"} | MANAGER BOSS
        POST  | /api/customers/none/deletion-mark   | {"reason":"x"}                    | CONSULTANT MANAGER BOSS
        POST  | /api/customers/none/follow-ups      | {"content":"x","intention":"NO_PLAN"} | CONSULTANT
        POST  | /api/customers/none/contacts        | {"name":"x"}                      | CONSULTANT MANAGER
        POST  | /api/customers/duplicate-check      | {"qq":"12345"}                    | CONSULTANT MANAGER BOSS FRONT_DESK
        GET   | /api/follow-ups                     |                                   | CONSULTANT MANAGER BOSS
        GET   | /api/staff                          |                                   | ADMIN BOSS MANAGER
        POST  | /api/staff                          | {"username":"","displayName":"","password":"","roles":[]} | *
        PUT   | /api/staff/none/roles               | {"roles":["LECTURER"]}            | ADMIN
        POST  | /api/staff/none/deactivation        | {"reason":"x"}                    | ADMIN
        PUT   | /api/staff/none/customer-cap        | {"cap":10}                        | ADMIN BOSS MANAGER
        GET   | /api/classes/none/course-records    |                                   | ADVISOR ASSISTANT LECTURER CONSULTANT FINANCE MANAGER BOSS ADMIN
        POST  | /api/classes/none/course-records    | {"dayNumber":1,"date":"2026-03-02"} | ADVISOR LECTURER BOSS ADMIN
        PATCH | /api/course-records/none            | {"outline":"x"}                   | ADVISOR ASSISTANT LECTURER BOSS ADMIN
        GET   | /api/course-records/none/study-records |                                | ADVISOR ASSISTANT LECTURER BOSS
        POST  | /api/course-records/none/study-records | {}                             | ADVISOR ASSISTANT LECTURER BOSS
        PUT   | /api/course-records/none/study-records | []                             | ADVISOR ASSISTANT LECTURER BOSS
        POST  | /api/course-records/none/leave-requests/none/grant | {}                 | ADVISOR LECTURER BOSS
        GET   | /api/classes/none/attendance        |                                   | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/customers/none/study-records   |                                   | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/enrollments/none/report-card   |                                   | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/enrollments/none/report-card/pdf |                                 | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/classes/none/report-cards      |                                   | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/classes/none/report-cards/pdf  |                                   | ADVISOR ASSISTANT LECTURER BOSS
        GET   | /api/operations/processors          |                                   | ADMIN BOSS
        GET   | /api/operations/dead-letters        |                                   | ADMIN BOSS
        POST  | /api/operations/processors/none/replay  | {}                            | ADMIN
        POST  | /api/operations/processors/none/replay/cancel | {}                      | ADMIN
        POST  | /api/operations/dead-letters/none/retry | {}                            | ADMIN
        GET   | /api/operations/dead-letters/none   |                                   | ADMIN BOSS
        POST  | /api/operations/dead-letters/none/discard | {"reason":"x"}              | ADMIN
        POST  | /api/operations/processors/none/pause | {}                              | ADMIN
        POST  | /api/operations/processors/none/start | {}                              | ADMIN
        GET   | /api/operations/events?size=1       |                                   | ADMIN BOSS
        GET   | /api/operations/events?size=1&clear=true&reason=x |                     | BOSS
        GET   | /api/operations/backups             |                                   | ADMIN BOSS
        POST  | /api/payments                       | {"customerId":"none"}             | FINANCE CONSULTANT
        GET   | /api/payments                       |                                   | FINANCE BOSS MANAGER CONSULTANT
        GET   | /api/payments/none                  |                                   | FINANCE BOSS MANAGER CONSULTANT
        GET   | /api/payments/approvals             |                                   | FINANCE BOSS
        GET   | /api/payments/arrears               |                                   | FINANCE BOSS MANAGER CONSULTANT
        GET   | /api/payments/summary               |                                   | FINANCE BOSS MANAGER
        GET   | /api/receipts/none                  |                                   | FINANCE BOSS MANAGER CONSULTANT
        GET   | /api/receipts/none/pdf              |                                   | FINANCE BOSS MANAGER CONSULTANT
        POST  | /api/payments/none/approval         | {}                                | FINANCE BOSS
        POST  | /api/payments/none/rejection        | {"reason":"x"}                    | FINANCE BOSS CONSULTANT
        POST  | /api/payments/none/reversal         | {"reason":"x"}                    | FINANCE
        POST  | /api/payments/none/refunds          | {"amount":"1","reason":"x"}       | FINANCE CONSULTANT
        POST  | /api/payments/none/refunds/none/approval  | {}                          | FINANCE BOSS
        POST  | /api/payments/none/refunds/none/rejection | {"reason":"x"}              | FINANCE BOSS CONSULTANT
        GET   | /api/enrollments/none/balance       |                                   | FINANCE BOSS MANAGER CONSULTANT
        PUT   | /api/enrollments/none/instalments   | {"instalments":[{"due":"2026-12-01","amount":"1"}]} | FINANCE CONSULTANT
        POST  | /api/enrollments/none/deposit       | {"customerId":"none","courseId":"none"} | FINANCE CONSULTANT
        GET   | /api/enrollments/none/hours         |                                   | CONSULTANT ADVISOR LECTURER FINANCE BOSS MANAGER
        POST  | /api/enrollments/none/hours         | {"hours":1}                       | FINANCE CONSULTANT
        POST  | /api/enrollments/none/hours/packages/none/correction | {"hours":1,"reason":"x"} | FINANCE CONSULTANT
        POST  | /api/enrollments/none/hours/freeze  | {"reason":"x"}                    | CONSULTANT ADVISOR MANAGER BOSS
        POST  | /api/enrollments/none/hours/unfreeze | {}                               | CONSULTANT ADVISOR MANAGER BOSS
        GET   | /api/hours/warnings                 |                                   | CONSULTANT ADVISOR LECTURER FINANCE BOSS MANAGER
        """)
    void only_the_named_roles_get_through(String method, String path, String body, String roles) {
        var allowed = roles.equals("*") ? EnumSet.allOf(Role.class) : read(roles);
        assertAll(Arrays.stream(Role.values()).map(role -> () -> {
            var told = justA(role).ask(method, path, body);
            assertThat(told.status() != 403).as("%s: %s", role, told.body()).isEqualTo(allowed.contains(role));
            assertThat(told.status()).as("%s: %s", role, told.body()).isLessThan(500);
        }));
    }

    /** The first administrator holds more than that role. */
    private Asker justA(Role role) {
        return role == Role.ADMIN ? JUST.computeIfAbsent(role, this::another) : a(role);
    }

    private static Set<Role> read(String roles) {
        var read = EnumSet.noneOf(Role.class);
        Stream.of(roles.split(" ", -1)).map(Role::valueOf).forEach(read::add);
        return read;
    }
}
