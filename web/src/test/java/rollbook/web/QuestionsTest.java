package rollbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.MetaDataKeys;
import rollbook.api.NotYetVisible;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.Unreachable;
import rollbook.api.operations.OperationsQuery.CheckProcessors;
import rollbook.api.operations.Processors;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;

class QuestionsTest {

    private static final StaffId WANG = new StaffId("wang");
    private static final StaffView VIEW =
            new StaffView(WANG, "wang", "王老师", Set.of(Role.CONSULTANT), null, true, null, 0, 1);

    private final QueryBus bus = SimpleQueryBus.builder().build();
    private final Questions questions =
            new Questions(DefaultQueryGateway.builder().queryBus(bus).build());

    @BeforeEach
    void the_log_is_at_seven() {
        bus.subscribe(CheckProcessors.class.getName(), Processors.class, _ -> new Processors(7, List.of()));
    }

    @Test
    void what_was_decided_on_is_waited_for_where_the_books_do_not_know_it_yet() {
        staffBook(position -> position == null ? Optional.empty() : Optional.of(VIEW));

        assertThat(questions.findDecidedOn(new GetStaff(WANG), StaffView.class)).contains(VIEW);
    }

    @Test
    void where_the_books_do_not_come_to_it_in_time_nothing_is_found() {
        staffBook(position -> {
            if (position == null) {
                return Optional.empty();
            }
            throw new Refused(new NotYetVisible(position));
        });

        assertThat(questions.findDecidedOn(new GetStaff(WANG), StaffView.class)).isEmpty();
    }

    @Test
    void many_that_are_not_known_are_waited_for_once() {
        var waits = new AtomicInteger();
        staffBook(position -> {
            if (position == null) {
                return Optional.empty();
            }
            waits.incrementAndGet();
            throw new Refused(new NotYetVisible(position));
        });
        var hundred = IntStream.range(0, 100)
                .mapToObj(i -> new GetStaff(new StaffId("staff-" + i)))
                .toList();

        assertThat(questions.findDecidedOn(hundred, StaffView.class))
                .hasSize(100)
                .containsOnly(Optional.empty());
        assertThat(waits).hasValue(1);
    }

    @Test
    void of_many_each_answer_stands_where_its_question_did() {
        var asked = Stream.of("new", "never", "known")
                .map(StaffId::new)
                .map(GetStaff::new)
                .toList();
        bus.<Optional<StaffView>>subscribe(
                GetStaff.class.getName(),
                ResponseTypes.optionalInstanceOf(StaffView.class).getExpectedResponseType(),
                message -> {
                    var id = ((GetStaff) message.getPayload()).staffId();
                    var isKnown = id.value().equals("known")
                            || id.value().equals("new") && message.getMetaData().containsKey(MetaDataKeys.POSITION);
                    return isKnown ? named(id) : null;
                });

        assertThat(questions.findDecidedOn(asked, StaffView.class))
                .extracting(found -> found.map(StaffView::username).orElse(""))
                .containsExactly("new", "", "known");
    }

    private static StaffView named(StaffId id) {
        return new StaffView(id, id.value(), "", Set.of(), null, true, null, 0, 1);
    }

    @Test
    void books_that_cannot_be_reached_are_said_to_be_so() {
        staffBook(_ -> {
            throw new Refused(new Unreachable());
        });

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> questions.findDecidedOn(new GetStaff(WANG), StaffView.class))
                .matches(refused -> refused.refusal() instanceof Unreachable);
    }

    private void staffBook(Function<@Nullable Long, Optional<StaffView>> asOf) {
        bus.<Optional<StaffView>>subscribe(
                GetStaff.class.getName(),
                ResponseTypes.optionalInstanceOf(StaffView.class).getExpectedResponseType(),
                message -> asOf.apply((Long) message.getMetaData().get(MetaDataKeys.POSITION))
                        .orElse(null));
    }
}
