package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.OperationsRefusal.NoSuchProcessor;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
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

            replayAll(school);
            assertThat(Reads.dump(school)).isEqualTo(before);

            var meanwhile = Thread.ofVirtual().start(() -> year.pass(600));
            replayAll(school);
            join(meanwhile);
            school.settle();
            var after = Reads.dump(school);
            replayAll(school);
            assertThat(Reads.dump(school)).isEqualTo(after).isNotEqualTo(before);
        }
    }

    @Test
    void whichever_node_is_asked_the_one_that_reads_builds_anew() {
        try (var school = School.open();
                var another = school.openAnotherNode()) {
            new RandomYear(school, 20261121L).pass(200);
            school.settle();
            var before = Reads.dump(school);

            school.jdbc()
                    .sql("update read.staff set display_name = 'somebody else'")
                    .update();
            another.order(new ReplayProcessor("staff"), School.ADMIN);
            school.settle();
            assertThat(Reads.dump(school)).isEqualTo(before);

            school.jdbc()
                    .sql("update read.staff set display_name = 'somebody else'")
                    .update();
            school.order(new ReplayProcessor("staff"), School.ADMIN);
            school.settle();
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

    private static void replayAll(School school) {
        for (var processor : processors(school).items()) {
            school.order(new ReplayProcessor(processor.name()), School.ADMIN);
        }
        school.settle();
        assertThat(processors(school).items())
                .extracting(Processor::name)
                .contains("customer-list", "customer-file", "customer-followup", "staff", "imports");
    }

    private static Processors processors(School school) {
        return school.ask(new GetProcessors(), Processors.class, School.ADMIN);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
