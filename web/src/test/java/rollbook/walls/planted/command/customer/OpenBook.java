package rollbook.walls.planted.command.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

public class OpenBook {

    @AggregateIdentifier
    private String id = "";

    private Instant since = Instant.EPOCH;
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    public String getId() {
        return id;
    }

    @EventSourcingHandler
    void evolve(String event) {
        id = event;
        since = clock.instant();
    }

    @Override
    public String toString() {
        return id + since;
    }
}
