package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.CAPS;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.node;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.unique.UniqueStory.givenBack;
import static rollbook.command.unique.UniqueStory.taken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.unique.UniqueKind;
import rollbook.command.MemoryLog;
import rollbook.command.School;

/** Who is registered is hardly ever there already: nobody looks, and the log contradicts. */
class PresumingTest {

    private static final CustomerFile MA_FILE = file("马云飞", "10002");

    private final MemoryLog log = new MemoryLog();
    private final School school = node(log, CAPS);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_is_new_is_written_down_without_looking_for_them() {
        school.when(register(MA, MA_FILE), DESK).happened(registered(MA, MA_FILE), taken(UniqueKind.QQ, "10002", MA));

        assertThat(log.asked()).isEmpty();
    }

    @Test
    void what_is_there_after_all_is_looked_at_before_anything_is_refused() {
        school.given(DESK, registered(MA, MA_FILE), taken(UniqueKind.QQ, "10002", MA));

        school.when(register(MA, file("马腾", "10003")), DESK).wasRefused(new AlreadyRegistered(MA));
        school.when(register(SUN, file("孙悦", "10002")), DESK).wasRefused(new QqTaken());

        assertThat(log.asked()).contains(MA.value(), SUN.value());
    }

    @Test
    void what_is_there_after_all_may_still_be_fine() {
        school.given(DESK, registered(MA, MA_FILE), taken(UniqueKind.QQ, "10002", MA))
                .given(DESK, taken(UniqueKind.QQ, "10003", SUN), givenBack(UniqueKind.QQ, "10003", SUN));

        school.when(register(MA, MA_FILE), DESK).changedNothing();
        school.when(register(SUN, file("孙悦", "10003")), DESK)
                .happened(registered(SUN, file("孙悦", "10003")), taken(UniqueKind.QQ, "10003", SUN));
    }

    private static RegisterCustomer register(CustomerId id, CustomerFile file) {
        return new RegisterCustomer(id, file, false, false, null);
    }
}
