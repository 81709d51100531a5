package rollbook.query.customer.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerQuery.GetPersonalData;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Origin;
import rollbook.api.customer.PersonalData;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.Sight;
import rollbook.query.customer.file.Files;
import rollbook.query.customer.history.Chronicle;

/** Answers what is stored about somebody: all of it, nothing masked. */
@Component
@OnQuerySide
class PersonalDataAnswers {

    private final Files files;
    private final Chronicle chronicle;
    private final Clock clock;

    PersonalDataAnswers(Files files, Chronicle chronicle, Clock clock) {
        this.files = files;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @QueryHandler
    @AnsweredFrom({"customer-file", "staff"})
    Optional<PersonalData> answer(GetPersonalData query) {
        return files.open(List.of(query.customerId().value()), new Sight(Actor.PROGRAM)).stream()
                .findFirst()
                .map(this::everythingAbout);
    }

    private PersonalData everythingAbout(CustomerView file) {
        var events = chronicle.of(file.id());
        var enrollments = events.stream()
                .flatMap(PersonalDataAnswers::enrollment)
                .distinct()
                .flatMap(id -> chronicle.of(id).stream())
                .toList();
        var imports = events.stream()
                .map(DomainEventMessage::getPayload)
                .filter(CustomerRegistered.class::isInstance)
                .map(registered -> ((CustomerRegistered) registered).origin())
                .filter(Objects::nonNull)
                .map(Origin::importId)
                .distinct()
                .toList();
        return new PersonalData(
                file.id(), clock.instant(), file, chronicle.items(events), chronicle.items(enrollments), imports);
    }

    private static Stream<EnrollmentId> enrollment(DomainEventMessage<?> event) {
        return switch (event.getPayload()) {
            case CustomerEnrolled e -> Stream.of(e.enrollmentId());
            case CustomerPutOnWaitingList e -> Stream.of(e.enrollmentId());
            default -> Stream.empty();
        };
    }
}
