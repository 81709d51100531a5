package rollbook.command.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.enrollment.EnrollmentStory.ALONE;
import static rollbook.command.enrollment.EnrollmentStory.PYTHON;
import static rollbook.command.enrollment.EnrollmentStory.TUITION;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.claimed;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.opened;
import static rollbook.command.enrollment.EnrollmentStory.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import rollbook.api.Command;
import rollbook.api.Refusal;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.AlreadyEnrolled;
import rollbook.command.MemoryLog;
import rollbook.command.School;

/** Many who want the same few seats at once, on two nodes over one log. */
class EnrollmentRacesTest {

    private static final int SEATS = 6;
    private static final List<CustomerId> STUDENTS =
            IntStream.range(0, 60).mapToObj(i -> new CustomerId("student-" + i)).toList();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final MemoryLog log = new MemoryLog();
    private final List<School> nodes = List.of(EnrollmentStory.node(log), EnrollmentStory.node(log));

    @RepeatedTest(3)
    void the_seats_are_filled_and_the_rest_wait_in_order() throws Exception {
        open();

        var refusals = atOnce(STUDENTS.size(), i -> enrollOrWait(STUDENTS.get(i), PYTHON));

        assertThat(refusals).as("seed " + seed).isEmpty();
        assertThat(happened(SeatTaken.class)).as("seed " + seed).hasSize(SEATS);
        assertThat(happened(Enrolled.class)).extracting(Enrolled::enrollmentId).isEqualTo(seats());
        assertThat(happened(PutOnWaitingList.class))
                .as("seed " + seed)
                .hasSize(STUDENTS.size() - SEATS)
                .extracting(PutOnWaitingList::enrollmentId)
                .isEqualTo(queue());
    }

    @RepeatedTest(3)
    void who_enrols_ten_times_at_once_is_enrolled_once() throws Exception {
        open();
        var student = STUDENTS.getFirst();

        var refusals = atOnce(10, _ -> enroll(student, PYTHON));

        assertThat(refusals).as("seed " + seed).hasSize(9).allMatch(AlreadyEnrolled.class::isInstance);
        assertThat(happened(SeatTaken.class)).as("seed " + seed).hasSize(1);
    }

    @RepeatedTest(3)
    void while_some_leave_others_move_up_and_no_seat_is_lost() throws Exception {
        open();
        atOnce(STUDENTS.size(), i -> enrollOrWait(STUDENTS.get(i), PYTHON));
        var queue = queue();

        var refusals = atOnce(SEATS, i -> new Withdraw(seats().get(i), "moves away", null));

        assertThat(refusals).as("seed " + seed).isEmpty();
        assertThat(happened(MovedUpFromWaitingList.class))
                .as("seed " + seed)
                .extracting(MovedUpFromWaitingList::enrollmentId)
                .isEqualTo(queue.subList(0, SEATS));
    }

    private void open() {
        nodes.getFirst().given(ALONE, opened(PYTHON, SEATS, TUITION));
        STUDENTS.forEach(student -> nodes.getFirst().given(WANG, registered(student), claimed(student)));
    }

    private List<EnrollmentId> seats() {
        return happened(SeatTaken.class).stream()
                .map(SeatTaken::enrollmentId)
                .limit(SEATS)
                .toList();
    }

    private List<EnrollmentId> queue() {
        return happened(WaitingListJoined.class).stream()
                .map(WaitingListJoined::enrollmentId)
                .toList();
    }

    private <E> List<E> happened(Class<E> event) {
        return nodes.getFirst().history().stream()
                .filter(event::isInstance)
                .map(event::cast)
                .toList();
    }

    private List<Refusal> atOnce(int times, IntFunction<Command> command) throws Exception {
        try (var executor = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, times)
                    .mapToObj(i -> task(nodes.get(random.nextInt(nodes.size())), command.apply(i)))
                    .toList();
            var refusals = new ArrayList<Refusal>();
            for (var answer : executor.invokeAll(tasks)) {
                if (answer.get() != null) {
                    refusals.add(Objects.requireNonNull(answer.get()));
                }
            }
            return refusals;
        }
    }

    private static Callable<@Nullable Refusal> task(School node, Command command) {
        return () -> node.dispatch(command, WANG.toMetaData())
                .optionalExceptionResult()
                .map(failure -> ((CommandExecutionException) failure)
                        .<Refusal>getDetails()
                        .orElseThrow())
                .orElse(null);
    }
}
