package rollbook.web.security;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.AlreadyHired;
import rollbook.web.Decisions;
import rollbook.web.OnWebSide;

/**
 * Lets the first person in. {@code admin} is hired by the program itself at the first start and holds everything, as one
 * administrator of a small school does. The password is {@code rollbook.admin-password}, or else a code that is printed once. As
 * long as nobody has chosen a password of their own, another {@code rollbook.admin-password} at a later start counts.
 */
@Component
@OnWebSide
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final StaffId ADMIN = new StaffId("admin");
    static final String USERNAME = "admin";
    private static final Set<Role> EVERYTHING =
            EnumSet.of(Role.ADMIN, Role.BOSS, Role.MANAGER, Role.CONSULTANT, Role.FINANCE, Role.FRONT_DESK);
    private static final int TRIES = 30;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** No letters or digits that look like others. */
    private static final String CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODE_LENGTH = 16;

    private final Credentials credentials;
    private final Passwords passwords;
    private final Presence presence;
    private final Decisions decisions;
    private final TransactionOperations transactions;
    private final String given;
    private final PrintStream console;

    FirstAdministrator(
            Credentials credentials,
            Passwords passwords,
            Presence presence,
            Decisions decisions,
            TransactionOperations transactions,
            @Value("${rollbook.admin-password:}") String given) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.presence = presence;
        this.decisions = decisions;
        this.transactions = transactions;
        this.given = given;
        this.console = System.out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(_ -> openAccount());
        if (credentials.of(ADMIN).filter(Credential::confirmed).isEmpty()) {
            hire();
            credentials.confirm(ADMIN);
        }
    }

    /** Several nodes may come here at once: the name can be reserved only once, and the others wait for that. */
    private void openAccount() {
        var known = credentials.of(ADMIN).orElse(null);
        if (known == null) {
            var password = given.isEmpty() ? code() : given;
            if (credentials.reserve(ADMIN, USERNAME, passwords.hash(password), given.isEmpty()) && given.isEmpty()) {
                announce(password);
            }
        } else if (!given.isEmpty() && !known.chosen() && !passwords.matches(given, known)) {
            credentials.set(ADMIN, passwords.hash(given), false);
            LOG.info("The password of {} was set anew from rollbook.admin-password", USERNAME);
        }
    }

    /** To the console alone: logs are kept and read by others. */
    private void announce(String code) {
        console.printf(
                "%n    Log in as %s with the code  %s%n    It is shown only this once; choose a password of your own"
                        + " then.%n%n",
                USERNAME, code);
        console.flush();
    }

    private static String code() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /** The deciding side may be on a node that is still starting. */
    private void hire() {
        for (int tries = 1; !isHired(tries == TRIES); tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean isHired(boolean lastTry) {
        try {
            var decided = decisions.send(
                    new HireStaff(ADMIN, USERNAME, "Administrator", EVERYTHING, null, null, null), Actor.PROGRAM);
            presence.lookAgain(ADMIN, decided.position());
            return true;
        } catch (RuntimeException e) {
            if (e instanceof Refused refused && refused.refusal() instanceof AlreadyHired) {
                return true;
            }
            if (lastTry) {
                throw e;
            }
            LOG.info("{} is not hired yet: {}", USERNAME, e.toString());
            return false;
        }
    }
}
