package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsRefusal.NoSuchProcessor;
import rollbook.query.RandomYear;
import rollbook.query.Reads;
import rollbook.query.School;

class ReplayTest {

    @Test
    void a_projection_built_anew_is_equal_also_when_things_happen_meanwhile() {
        try (var school = School.open()) {
            var year = new RandomYear(school, 20261121L);
            year.pass(600);
            school.settle();
            var before = Reads.dump(school);

            school.rebuildAll();
            assertThat(Reads.dump(school)).isEqualTo(before);

            var meanwhile = Thread.ofVirtual().start(() -> year.pass(600));
            school.rebuildAll();
            join(meanwhile);
            school.settle();
            var after = Reads.dump(school);
            school.rebuildAll();
            assertThat(Reads.dump(school)).isEqualTo(after).isNotEqualTo(before);
        }
    }

    @Test
    void whichever_node_is_asked_it_is_built_anew() {
        try (var school = School.open();
                var another = school.openAnotherNode()) {
            new RandomYear(school, 20261121L).pass(200);
            school.settle();
            var before = Reads.dump(school);

            school.jdbc()
                    .sql("update read.staff set display_name = 'somebody else'")
                    .update();
            another.rebuild("staff");
            assertThat(Reads.dump(school)).isEqualTo(before);

            school.jdbc()
                    .sql("update read.staff set display_name = 'somebody else'")
                    .update();
            school.rebuild("staff");
            assertThat(Reads.dump(school)).isEqualTo(before);
        }
    }

    @Test
    void there_is_nothing_to_build_anew_under_an_unknown_name() {
        assertThatThrownBy(() -> School.shared().order(new ReplayProcessor("nonsense"), School.ADMIN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NoSuchProcessor("nonsense")));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
