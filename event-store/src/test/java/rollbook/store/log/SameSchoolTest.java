package rollbook.store.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.store.CannotStart;
import rollbook.store.testing.TestPostgres;

class SameSchoolTest {

    private final TestNode node = TestNode.alone();
    private final HikariDataSource keys = TestPostgres.another(node.dataSource());
    private final EventLog log = EventLog.on(node.storage());

    @AfterEach
    void close() {
        keys.close();
        node.close();
    }

    @Test
    void a_school_that_is_new_may_start() {
        assertThatCode(new SameSchool(keys, log)::refuseOther).doesNotThrowAnyException();
    }

    @Test
    void events_whose_keys_are_elsewhere_are_another_schools() {
        log.publish(TestNode.remarks("a", 0, 2));

        assertThatThrownBy(new SameSchool(keys, log)::refuseOther)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("There are 2 events on the Axon Server, and none of their keys");
    }
}
