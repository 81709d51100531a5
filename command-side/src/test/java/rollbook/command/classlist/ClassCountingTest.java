package rollbook.command.classlist;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.classlist.ClassStory.ADMIN;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.PYTHON_PRICE;
import static rollbook.command.classlist.ClassStory.enrollment;
import static rollbook.command.classlist.ClassStory.opened;
import static rollbook.command.classlist.ClassStory.plan;
import static rollbook.command.classlist.ClassStory.queued;
import static rollbook.command.classlist.ClassStory.seated;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.ClassCounted;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.command.MemoryLog;
import rollbook.command.SummingUp;
import rollbook.command.classlist.ClassStory.Sit;

class ClassCountingTest {

    private final MemoryLog log = new MemoryLog();

    @Test
    void a_long_list_is_summed_up_in_one_record() {
        ClassStory.node(log)
                .given(LIN, opened())
                .given(ADMIN, seated("li"), seated("zhou"), seated("ma"), queued("sun"))
                .given(ADMIN, new SeatGivenUp(CLASS, enrollment("zhou")))
                .close();
        count();

        assertThat(log.readSnapshot(CLASS.value()))
                .hasValueSatisfying(snapshot -> assertThat(snapshot.getPayload())
                        .isEqualTo(new ClassCounted(
                                CLASS,
                                plan(),
                                PYTHON_PRICE,
                                List.of(seat("li"), seat("ma")),
                                List.of(seat("sun")),
                                false)));
    }

    @Test
    void a_list_goes_on_from_what_was_summed_up() {
        a_long_list_is_summed_up_in_one_record();

        try (var school = ClassStory.node(log)) {
            school.when(new Sit("zhao", false), Actor.PROGRAM).wasRefused(new ClassFull(CLASS, 2, 2, 1));
            school.given(ADMIN, new ClassClosed(CLASS, "over"));
        }
        count();
        try (var school = ClassStory.node(log)) {
            school.when(new Sit("zhao", false), Actor.PROGRAM).wasRefused(new ClassIsOver(CLASS));
        }
    }

    @Test
    void a_no_leaves_the_list_at_hand() {
        try (var school = ClassStory.node(log)) {
            school.given(LIN, opened()).given(ADMIN, seated("li"));
            school.when(new Sit("ma", false), Actor.PROGRAM).happened(seated("ma"));
            school.when(new Sit("zhou", false), Actor.PROGRAM).wasRefused(new ClassFull(CLASS, 2, 2, 0));
            var before = asked();

            school.when(new Sit("zhou", false), Actor.PROGRAM).wasRefused(new ClassFull(CLASS, 2, 2, 0));

            assertThat(asked()).as("only how far the log is").isEqualTo(before + 1);
        }
    }

    private long asked() {
        return log.asked().stream().filter(CLASS.value()::equals).count();
    }

    private void count() {
        SummingUp.reading(
                        EmbeddedEventStore.builder().storageEngine(log).build(),
                        Runnable::run,
                        ClassListEvent.class,
                        ClassList::count)
                .scheduleSnapshot(ClassList.class, CLASS.value());
    }

    private static Seat seat(String student) {
        return new Seat(enrollment(student), new CustomerId(student));
    }
}
