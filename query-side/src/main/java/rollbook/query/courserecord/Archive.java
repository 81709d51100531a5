package rollbook.query.courserecord;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;

/** Looks back: what a lesson and its sheet were like, from the log itself. */
@Component
@OnQuerySide
class Archive {

    private final EventStore log;

    Archive(EventStore log) {
        this.log = log;
    }

    /** Everything that ever happened to a lesson, oldest first. */
    List<Fact> facts(CourseRecordId id) {
        return messages(id).map(Fact::of).toList();
    }

    /** The register as it was while this held of what had happened; empty before it was begun. */
    Optional<Register> lookBack(CourseRecordId id, Predicate<DomainEventMessage<?>> then) {
        @Nullable Register register = null;
        for (var message : messages(id).takeWhile(then).toList()) {
            register = Register.after(register, Fact.of(message));
        }
        return Optional.ofNullable(register);
    }

    private Stream<? extends DomainEventMessage<?>> messages(CourseRecordId id) {
        return log.readEvents(id.value(), 0).asStream();
    }
}
