package rollbook.query.customer.followup;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.CompetitorId;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.Intention;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.customer.followup.Notes.Note;

/** The table of all follow-ups. */
final class Notes extends Table<Note> {

    private static final Columns<Note> COLUMNS = Columns.<Note>of("read.follow_up")
            .with("id", "text", Note::id)
            .with("version", "bigint", Note::version)
            .with("position", "bigint", Note::position)
            .with("customer_id", "text", Note::customerId)
            .with("author", "text", Note::author)
            .with("content", "text", note -> note.says().content())
            .with("intention", "text", note -> note.says().intention())
            .with("competitor_id", "text", note -> note.says().competitorId())
            .with("next_contact_at", "timestamptz", note -> note.says().nextContactAt())
            .with("at", "timestamptz", Note::at)
            .with("corrected_at", "timestamptz", Note::correctedAt);

    Notes(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /**
     * What was said to a customer.
     *
     * @param version of the customer's file when it was last written here
     * @param position where it was first written down in the log
     */
    record Note(
            String id,
            long version,
            long position,
            String customerId,
            String author,
            FollowUp says,
            Instant at,
            @Nullable Instant correctedAt) {

        static Note recorded(FollowUpRecorded event, Fact fact) {
            return new Note(
                    event.followUpId().value(),
                    fact.version(),
                    fact.position(),
                    event.customerId().value(),
                    event.author().value(),
                    event.followUp(),
                    fact.at(),
                    null);
        }

        Note corrected(FollowUpCorrected event, Fact fact) {
            return new Note(id, fact.version(), position, customerId, author, event.followUp(), at, fact.at());
        }
    }

    @Override
    protected Note row(ResultSet row) throws SQLException {
        return new Note(
                row.getString("id"),
                row.getLong("version"),
                row.getLong("position"),
                row.getString("customer_id"),
                row.getString("author"),
                new FollowUp(
                        row.getString("content"),
                        Intention.valueOf(row.getString("intention")),
                        word(row, "competitor_id", CompetitorId::new),
                        instant(row, "next_contact_at")),
                moment(row, "at"),
                instant(row, "corrected_at"));
    }

    @Override
    public long version(Note row) {
        return row.version();
    }

    @Override
    public Note evolve(@Nullable Note row, Fact fact) {
        if (fact.event() instanceof FollowUpRecorded recorded) {
            return Note.recorded(recorded, fact);
        }
        if (row == null || !(fact.event() instanceof FollowUpCorrected corrected)) {
            throw new MissingRow(fact);
        }
        return row.corrected(corrected, fact);
    }
}
