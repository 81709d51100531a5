package rollbook.query.customer.erasure;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Identifier;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetPersonalData;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Origin;
import rollbook.api.customer.PersonalData;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.payment.LedgerId;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.Sight;
import rollbook.query.customer.file.Files;
import rollbook.query.customer.history.Chronicle;
import rollbook.query.customer.refused.VainClaims;

/**
 * Answers what is stored about somebody: all of it, nothing masked. Whose file went away with an import that was undone stands in the
 * log all the same, until they are erased.
 */
@Component
@OnQuerySide
class PersonalDataAnswers {

    private static final String LESSONS = """
        select l.id from read.lesson l
        where strpos(l.leaves, :customer) > 0
           or exists (select from read.study_record r where r.lesson_id = l.id and r.customer_id = :customer)
        order by l.day, l.id
        """;

    private final Files files;
    private final Chronicle chronicle;
    private final VainClaims vainClaims;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalDataAnswers(Files files, Chronicle chronicle, VainClaims vainClaims, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.chronicle = chronicle;
        this.vainClaims = vainClaims;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    @AnsweredFrom({"customer-file", "customer-refused", "payment", "lessons", "staff"})
    Optional<PersonalData> answer(GetPersonalData query) {
        var events = chronicle.of(query.customerId());
        return events.stream().anyMatch(PersonalDataAnswers::erases)
                ? Optional.empty()
                : files.open(List.of(query.customerId().value()), new Sight(Actor.PROGRAM)).stream()
                        .findFirst()
                        .or(() -> files.lastKnown(query.customerId()))
                        .map(file -> everythingAbout(file, events));
    }

    private static boolean erases(DomainEventMessage<?> event) {
        return event.getPayload() instanceof CustomerErased;
    }

    private PersonalData everythingAbout(CustomerView file, List<DomainEventMessage<?>> events) {
        var seats = events.stream().flatMap(PersonalDataAnswers::enrollment).collect(toCollection(LinkedHashSet::new));
        var enrollments = seats.stream()
                .flatMap(id -> Stream.<Identifier>of(id, HourBookId.of(id)))
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
                file.id(),
                clock.instant(),
                file,
                chronicle.items(events),
                chronicle.items(enrollments),
                chronicle.items(payments(file.id())),
                chronicle.items(lessons(new Share(file.id(), seats))),
                imports,
                vainClaims.to(file.id()),
                List.of(),
                List.of());
    }

    private List<? extends DomainEventMessage<?>> payments(CustomerId customer) {
        return ids("select id from read.ledger where customer_id = :customer order by id", customer)
                .flatMap(id -> chronicle.of(new LedgerId(id)).stream())
                .toList();
    }

    private List<? extends DomainEventMessage<?>> lessons(Share share) {
        return ids(LESSONS, share.student())
                .flatMap(id -> chronicle.of(new CourseRecordId(id)).stream())
                .flatMap(event -> share.of(event).stream())
                .toList();
    }

    private Stream<String> ids(String sql, CustomerId customer) {
        return jdbc.sql(sql).param("customer", customer.value()).query((row, _) -> row.getString("id")).list().stream();
    }

    private static Stream<EnrollmentId> enrollment(DomainEventMessage<?> event) {
        return switch (event.getPayload()) {
            case CustomerEnrolled e -> Stream.of(e.enrollmentId());
            case CustomerPutOnWaitingList e -> Stream.of(e.enrollmentId());
            default -> Stream.empty();
        };
    }
}
