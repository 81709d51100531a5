package rollbook.command.classlist;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.classlist.ClassStory.ADMIN;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.enrollment;
import static rollbook.command.classlist.ClassStory.opened;
import static rollbook.command.classlist.ClassStory.queued;
import static rollbook.command.classlist.ClassStory.seated;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassListRefusal.ClassFull;
import rollbook.api.classlist.ClassListRefusal.ClassIsOver;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.command.MemoryLog;
import rollbook.command.Outcome;
import rollbook.command.School;
import rollbook.command.classlist.ClassStory.AskForTuition;
import rollbook.command.classlist.ClassStory.GetUp;
import rollbook.command.classlist.ClassStory.Sit;

class SeatsTest {

    private final School school = ClassStory.school(new MemoryLog()).given(LIN, opened());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_comes_first_gets_a_seat() {
        answers(sit("li"), "SEATED").happened(seated("li"));
        answers(sit("ma"), "SEATED").happened(seated("ma"));
    }

    @Test
    void a_full_class_says_so() {
        school.given(ADMIN, seated("li"), seated("ma"), queued("sun"));

        school.when(new Sit("zhou", false), Actor.PROGRAM).wasRefused(new ClassFull(CLASS, 2, 2, 1));
    }

    @Test
    void who_wants_to_wait_does_so_behind_the_others() {
        school.given(ADMIN, seated("li"), seated("ma"), queued("sun"));

        answers(sit("zhou"), "WAITING").happened(queued("zhou"));
        answers(sit("zhou"), "WAITING").changedNothing();
    }

    @Test
    void who_has_a_seat_keeps_it() {
        school.given(ADMIN, seated("li"), seated("ma"));

        answers(sit("li"), "SEATED").changedNothing();
    }

    @Test
    void the_seat_of_who_leaves_goes_to_the_first_who_waits() {
        school.given(ADMIN, seated("li"), seated("ma"), queued("sun"), queued("zhou"));

        answers(school.when(new GetUp("li"), Actor.PROGRAM), "sun")
                .happened(
                        new SeatGivenUp(CLASS, enrollment("li")),
                        new WaitingListLeft(CLASS, enrollment("sun")),
                        seated("sun"));
    }

    @Test
    void who_stops_waiting_frees_no_seat() {
        school.given(ADMIN, seated("li"), seated("ma"), queued("sun"), queued("zhou"));

        answers(school.when(new GetUp("sun"), Actor.PROGRAM), "nobody")
                .happened(new WaitingListLeft(CLASS, enrollment("sun")));
        answers(school.when(new GetUp("sun"), Actor.PROGRAM), "nobody").changedNothing();
    }

    @Test
    void a_class_that_is_over_takes_nobody_and_moves_nobody_up() {
        school.given(ADMIN, seated("li"), seated("ma"), queued("sun"), new ClassClosed(CLASS, "over"));

        school.when(new Sit("zhou", true), Actor.PROGRAM).wasRefused(new ClassIsOver(CLASS));
        answers(school.when(new GetUp("li"), Actor.PROGRAM), "nobody")
                .happened(new SeatGivenUp(CLASS, enrollment("li")));
    }

    @Test
    void without_a_limit_there_is_always_a_seat() {
        school.given(ADMIN, seated("li"), seated("ma"), new ClassCapacitySet(CLASS, null));

        answers(sit("sun"), "SEATED").happened(seated("sun"));
    }

    @Test
    void others_learn_what_a_class_costs_who_teaches_it_and_who_sits_in_it() {
        school.given(ADMIN, seated("li"));

        answers(school.when(new AskForTuition(CLASS), Actor.PROGRAM), "11800.00 CNY true 1")
                .changedNothing();
        var nowhere = new ClassId("nowhere");
        school.when(new AskForTuition(nowhere), Actor.PROGRAM).wasRefused(new NoSuchClass(nowhere));
    }

    private Outcome sit(String student) {
        return school.when(new Sit(student, true), Actor.PROGRAM);
    }

    private static Outcome answers(Outcome outcome, String answer) {
        assertThat(outcome.result().getPayload()).isEqualTo(answer);
        return outcome;
    }
}
