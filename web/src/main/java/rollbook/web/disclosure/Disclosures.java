package rollbook.web.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.QuotaReached;
import rollbook.api.Refused;
import rollbook.api.staff.StaffId;

/** Where everything passes that shows much of the books at once: within one's share of the day, with the reason, and written down. */
@Component
public class Disclosures {

    static final int LONGEST_REASON = 300;

    private final DisclosureBook book;
    private final Shares shares;
    private final Views views;
    private final Clock clock;

    Disclosures(DisclosureBook book, Shares shares, Views views, Clock clock) {
        this.book = book;
        this.shares = shares;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Writes down that something is about to be shown.
     *
     * @param what by which filters or marks, without their values
     * @throws Refused if the asker has had their share
     */
    public Shown begin(DisclosureKind kind, Actor actor, String what, @Nullable String reason) {
        var today = LocalDate.now(clock);
        var had = book.add(actor.id(), kind, today, 0, 0);
        Refused.unless(!shares.areSpent(kind, had), () -> spent(kind));
        book.add(actor.id(), kind, today, 1, 0);
        var id = book.write(actor.id(), kind, clock.instant(), today, what, cut(reason));
        return new Shown(id, actor.id(), kind, today);
    }

    /** Lets somebody look through lists, as long as they have not had their share. */
    public void refuseSpentViews(Actor actor) {
        Refused.unless(
                !shares.areSpent(
                        DisclosureKind.BULK_VIEW,
                        new DisclosureBook.Had(0, views.had(actor.id(), LocalDate.now(clock)))),
                () -> spent(DisclosureKind.BULK_VIEW));
    }

    /** So many lines of a list were shown in clear. Many lists are written down together, a little later. */
    public void viewed(Actor actor, long lines, @Nullable String reason) {
        if (lines > 0) {
            views.add(actor.id(), LocalDate.now(clock), lines, cut(reason));
        }
    }

    private QuotaReached spent(DisclosureKind kind) {
        var now = ZonedDateTime.now(clock);
        var tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        return new QuotaReached(
                kind.name(), shares.of(kind), Duration.between(now, tomorrow).toSeconds() + 1);
    }

    private static @Nullable String cut(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        var text = reason.strip().replace("\0", "");
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_REASON, text.codePointCount(0, text.length()))));
    }

    /** Something that is being shown. */
    public final class Shown {

        private final long id;
        private final StaffId actor;
        private final DisclosureKind kind;
        private final LocalDate day;

        private Shown(long id, StaffId actor, DisclosureKind kind, LocalDate day) {
            this.id = id;
            this.actor = actor;
            this.kind = kind;
            this.day = day;
        }

        /** So many lines were. */
        public void lines(long lines) {
            if (lines > 0) {
                book.shown(id, lines);
                book.add(actor, kind, day, 0, lines);
            }
        }
    }
}
