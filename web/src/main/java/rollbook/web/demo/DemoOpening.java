package rollbook.web.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.AlreadyHired;
import rollbook.web.Decisions;
import rollbook.web.staff.Hiring;

/** What the administrator of the demo school does before anybody comes: people are hired, courses are offered, classes are opened. */
@Component
@Profile("demo")
class DemoOpening {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);
    private static final Actor ADMIN = new Actor(new StaffId("admin"), Set.of(Role.ADMIN), null);

    private final Hiring hiring;
    private final Decisions decisions;

    DemoOpening(Hiring hiring, Decisions decisions) {
        this.hiring = hiring;
        this.decisions = decisions;
    }

    void hire() {
        DemoStaff.ALL.forEach(this::hire);
        LOG.info(
                "The demo school has {} people; log in as boss, manager1, consultant1 or frontdesk1 with {}",
                DemoStaff.ALL.size(),
                DemoStaff.PASSWORD);
    }

    private void hire(DemoStaff staff) {
        try {
            hiring.hire(staff.hiring(), DemoStaff.PASSWORD, ADMIN);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyHired)) {
                throw refused;
            }
        }
    }

    /** What is offered is written down at every start; what stands there already stays. */
    void offer(LocalDate opened) {
        Stream.of(DemoCatalog.branches(), DemoCatalog.courses(), DemoCatalog.classes(opened))
                .flatMap(List::stream)
                .forEach(command -> DemoPace.isDone(() -> decisions.send(command, ADMIN)));
    }
}
