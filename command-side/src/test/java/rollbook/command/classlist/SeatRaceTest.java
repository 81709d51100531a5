package rollbook.command.classlist;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.opened;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.command.MemoryLog;
import rollbook.command.classlist.ClassStory.Sit;

/** Many students at once, on two nodes over one log: each with locks and kept copies of its own, so versions alone decide. */
class SeatRaceTest {

    private static final int SEATS = 30;
    private static final int STUDENTS = 500;

    @Test
    void of_five_hundred_who_come_at_once_thirty_sit_and_the_others_wait() throws Exception {
        var log = new MemoryLog();
        try (var here = ClassStory.school(log).given(LIN, opened(CLASS, SEATS));
                var there = ClassStory.node(log);
                var executor = Executors.newFixedThreadPool(16)) {
            var nodes = List.of(here, there);
            var coming = IntStream.range(0, STUDENTS)
                    .<Callable<Boolean>>mapToObj(i -> () -> nodes.get(i % 2)
                            .dispatch(new Sit("student-" + i, true), Actor.PROGRAM.toMetaData())
                            .isExceptional())
                    .toList();
            for (var answer : executor.invokeAll(coming)) {
                assertThat(answer.get()).isFalse();
            }

            var history = here.history();
            assertThat(history).filteredOn(SeatTaken.class::isInstance).hasSize(SEATS);
            assertThat(history).filteredOn(WaitingListJoined.class::isInstance).hasSize(STUDENTS - SEATS);
            assertThat(history.subList(history.size() - STUDENTS + SEATS, history.size()))
                    .as("nobody waits before all seats are taken")
                    .allMatch(WaitingListJoined.class::isInstance);
        }
    }
}
