package rollbook.command.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.payment.PaymentStory.LI;
import static rollbook.command.payment.PaymentStory.NEXT_PLACE;
import static rollbook.command.payment.PaymentStory.PLACE;
import static rollbook.command.payment.PaymentStory.TUITION;
import static rollbook.command.payment.PaymentStory.WANG;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.command.MemoryLog;

class PlacesInLogTest {

    private static final ClassId SPRING = new ClassId("spring");

    private final MemoryLog log = new MemoryLog();
    private final PlacesInLog places =
            new PlacesInLog(EmbeddedEventStore.builder().storageEngine(log).build());

    @Test
    void a_seat_costs_what_was_agreed_and_nothing_once_it_is_given_up() {
        happened(new Enrolled(PLACE, LI, SPRING, WANG.id(), TUITION));
        assertThat(places.find(PLACE)).contains(new Places.Place(LI, TUITION));

        happened(new Withdrawn(PLACE, LI, "moved", null));
        assertThat(places.find(PLACE)).contains(new Places.Place(LI, null));
    }

    @Test
    void who_waits_owes_nothing_until_the_seat_comes() {
        happened(new PutOnWaitingList(PLACE, LI, SPRING, WANG.id()));
        assertThat(places.find(PLACE)).contains(new Places.Place(LI, null));

        happened(new MovedUpFromWaitingList(PLACE, LI, TUITION));
        assertThat(places.find(PLACE)).contains(new Places.Place(LI, TUITION));
    }

    @Test
    void who_comes_from_another_class_has_a_place_here() {
        happened(new TransferredIn(NEXT_PLACE, LI, SPRING, PLACE, WANG.id(), Money.of("3")));

        assertThat(places.find(NEXT_PLACE)).contains(new Places.Place(LI, Money.of("3")));
        assertThat(places.find(PLACE)).isEmpty();
    }

    private void happened(Event event) {
        PaymentStory.node(log).given(WANG, event).close();
    }
}
