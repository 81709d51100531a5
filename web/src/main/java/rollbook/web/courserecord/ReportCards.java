package rollbook.web.courserecord;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.courserecord.CourseRecordQuery.GetReportCard;
import rollbook.api.courserecord.ReportCard;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.web.Questions;

/** Where report cards are put together: what a student did, and how their hours stand. */
@Component
class ReportCards {

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

    /** Assistants know what students did, but not what they bought. */
    private IssuedCard.@Nullable Tally hours(
            EnrollmentId id, @Nullable Instant asOf, @Nullable Long position, Actor actor) {
        return actor.hasAnyOf(Role.ADVISOR, Role.LECTURER, Role.BOSS)
                ? questions
                        .find(new GetHours(id, asOf), HoursView.class, actor, position)
                        .map(IssuedCard.Tally::of)
                        .orElse(null)
                : null;
    }
}
