package rollbook.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.web.Questions;

/**
 * Opens the demo school: its people come before anybody else can, then they write down its customers in the background, lot by lot.
 * What was done before a restart is not done again.
 */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoSchool implements ApplicationRunner {

    static final int CUSTOMERS = 20_000;
    static final int LOT = 1_000;
    static final int BUSY_LOTS = 5;
    static final int CLAIMED_OF_A_LOT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);

    private final DemoRegister register;
    private final DemoOpening opening;
    private final DemoSelling selling;
    private final DemoTeaching teaching;
    private final Questions questions;
    private final Clock clock;

    DemoSchool(
            DemoRegister register,
            DemoOpening opening,
            DemoSelling selling,
            DemoTeaching teaching,
            Questions questions,
            Clock clock) {
        this.register = register;
        this.opening = opening;
        this.selling = selling;
        this.teaching = teaching;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.find().isEmpty()) {
            refuseRealCustomers();
            register.open(clock.instant());
        }
        var entry = register.find().orElseThrow();
        if (entry.lots() == 0) {
            opening.hire();
        }
        opening.offer(day(entry));
        Thread.ofVirtual().name("demo").start(() -> writeDown(entry));
    }

    /** A school of one administrator is a real school too, if it has customers. */
    private void refuseRealCustomers() {
        var filter = CustomerFilter.of(Scope.ALL);
        var found =
                questions.ask(new FindCustomers(filter, PageRequest.first(1)), CustomerPage.class, Actor.PROGRAM, null);
        if (found.total() > 0) {
            throw new IllegalStateException(
                    "This database has customers of a real school: start it without the profile demo,"
                            + " or choose another folder with ROLLBOOK_DATA.");
        }
    }

    private void writeDown(DemoRegister.Entry entry) {
        try {
            for (int lot = entry.lots(); lot < CUSTOMERS / LOT; lot++) {
                selling.writeDown(lot, entry.opened());
                if (lot == BUSY_LOTS - 1) {
                    teaching.give(day(entry));
                }
                register.reached(lot + 1);
                LOG.info("The demo school has {} of {} customers", (lot + 1) * LOT, CUSTOMERS);
            }
        } catch (RuntimeException e) {
            LOG.warn("The demo school stays as far as it is; the next start goes on", e);
        }
    }

    private LocalDate day(DemoRegister.Entry entry) {
        return LocalDate.ofInstant(entry.opened(), clock.getZone());
    }
}
