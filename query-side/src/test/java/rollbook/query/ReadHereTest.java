package rollbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackerStatus;
import org.junit.jupiter.api.Test;
import rollbook.api.BranchId;
import rollbook.api.Following;
import rollbook.api.catalog.BranchEvent.BranchOpened;

/** A node that was stopped, or cut off, for so long that another has taken over what it was reading. */
class ReadHereTest {

    private static final TrackerStatus BEGUN =
            new TrackerStatus(Segment.ROOT_SEGMENT, new GlobalSequenceTrackingToken(1));

    private final School school = School.shared();

    @Test
    void what_failed_here_and_was_given_up_does_not_tell_how_far_a_projection_is() {
        var branch = new BranchId(School.anyId());
        var position = school.happened(branch, new BranchOpened(branch, "Branch " + branch.value(), null));
        school.settle();

        assertThat(positions(BEGUN.markError(new IllegalStateException("taken over")))
                        .of("catalog"))
                .isGreaterThanOrEqualTo(position);
    }

    @Test
    void what_is_read_here_does() {
        assertThat(positions(BEGUN).of("catalog")).isEqualTo(1);
    }

    private Positions positions(EventTrackerStatus status) {
        return new Positions(_ -> Optional.of(reader(status)), school.bean(StoredTokens.class), Following.AT_ONCE);
    }

    /** A reader that only tells how it is. */
    private static StreamingEventProcessor reader(EventTrackerStatus status) {
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                StreamingEventProcessor.class.getClassLoader(),
                new Class<?>[] {StreamingEventProcessor.class},
                (_, _, _) -> Map.of(0, status));
    }
}
