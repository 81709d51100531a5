package rollbook.web.courserecord;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.courserecord.CourseRecordQuery.FindReportCards;
import rollbook.api.courserecord.CourseRecordQuery.GetReportCard;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.courserecord.ReportCardPage;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursQuery.TallyHours;
import rollbook.api.hours.HoursTallies;
import rollbook.api.hours.HoursTally;
import rollbook.api.hours.HoursView;
import rollbook.web.Questions;

/** Where report cards are put together: what a student did, and how their hours stand. */
@Component
class ReportCards {

    private static final int LOT = PageRequest.MAX_SIZE;

    private final Questions questions;
    private final Clock clock;

    ReportCards(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    IssuedCard issue(EnrollmentId id, @Nullable Instant asOf, @Nullable Long position, Actor actor) {
        var card = questions
                .find(new GetReportCard(id, asOf), ReportCard.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchEnrollment(id)));
        var day = asOf == null ? LocalDate.now(clock) : LocalDate.ofInstant(asOf, clock.getZone());
        return new IssuedCard(card, day, hours(id, asOf, position, actor));
    }

    /** Some of those of a class. */
    IssuedCards issue(ClassId id, PageRequest page, @Nullable Long position, Actor actor) {
        var cards = questions
                .find(new FindReportCards(id, page), ReportCardPage.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchClass(id)));
        var today = LocalDate.now(clock);
        var hours = hours(cards.items().stream().map(ReportCard::enrollmentId).toList(), position, actor);
        return new IssuedCards(
                cards.items().stream()
                        .map(card -> new IssuedCard(card, today, hours.get(card.enrollmentId())))
                        .toList(),
                cards.page(),
                cards.size(),
                cards.total(),
                cards.totalIsExact());
    }

    /** All of those of a class, one lot after the other as they are asked for. */
    Stream<IssuedCard> all(ClassId id, @Nullable Long position, Actor actor) {
        return Stream.iterate(
                        issue(id, PageRequest.first(LOT), position, actor),
                        some -> !some.items().isEmpty(),
                        some -> issue(id, new PageRequest(some.page() + 1, LOT, ""), position, actor))
                .flatMap(some -> some.items().stream());
    }

    private Map<EnrollmentId, IssuedCard.Tally> hours(List<EnrollmentId> ids, @Nullable Long position, Actor actor) {
        return seesHours(actor)
                ? questions.ask(new TallyHours(ids), HoursTallies.class, actor, position).items().stream()
                        .collect(Collectors.toMap(HoursTally::enrollmentId, IssuedCard.Tally::of))
                : Map.of();
    }

    /** Assistants know what students did, but not what they bought. */
    private static boolean seesHours(Actor actor) {
        return actor.hasAnyOf(Role.ADVISOR, Role.LECTURER, Role.BOSS);
    }

    private IssuedCard.@Nullable Tally hours(
            EnrollmentId id, @Nullable Instant asOf, @Nullable Long position, Actor actor) {
        return seesHours(actor)
                ? questions
                        .find(new GetHours(id, asOf), HoursView.class, actor, position)
                        .map(IssuedCard.Tally::of)
                        .orElse(null)
                : null;
    }
}
