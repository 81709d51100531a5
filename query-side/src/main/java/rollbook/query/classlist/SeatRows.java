package rollbook.query.classlist;

import static rollbook.query.SqlValues.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.classlist.ClassListEvent.SeatGivenUp;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListJoined;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.classlist.SeatRows.SeatRow;

/** The table of who sits in which class and who waits for a seat. */
final class SeatRows extends Table<SeatRow> {

    private static final Columns<SeatRow> COLUMNS = Columns.<SeatRow>of("read.class_seat")
            .with("enrollment_id", "text", SeatRow::enrollmentId)
            .with("version", "bigint", SeatRow::version)
            .with("class_id", "text", SeatRow::classId)
            .with("customer_id", "text", SeatRow::customerId)
            .with("state", "text", SeatRow::state)
            .with("came", "bigint", SeatRow::came)
            .with("since", "timestamptz", SeatRow::since);

    SeatRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** How somebody stands to a class. */
    enum State {
        SEATED,
        WAITING,
        LEFT
    }

    /** Somebody who sits in a class, waits for a seat, or did. */
    record SeatRow(
            String enrollmentId,
            long version,
            String classId,
            String customerId,
            State state,
            long came,
            Instant since) {

        SeatRow gone(Fact fact) {
            return new SeatRow(enrollmentId, fact.version(), classId, customerId, State.LEFT, came, fact.at());
        }
    }

    @Override
    protected SeatRow row(ResultSet row) throws SQLException {
        return new SeatRow(
                row.getString("enrollment_id"),
                row.getLong("version"),
                row.getString("class_id"),
                row.getString("customer_id"),
                State.valueOf(row.getString("state")),
                row.getLong("came"),
                moment(row, "since"));
    }

    @Override
    public long version(SeatRow row) {
        return row.version();
    }

    @Override
    public SeatRow evolve(@Nullable SeatRow row, Fact fact) {
        return switch (fact.event()) {
            case SeatTaken e ->
                new SeatRow(
                        e.enrollmentId().value(),
                        fact.version(),
                        e.classId().value(),
                        e.customerId().value(),
                        State.SEATED,
                        fact.position(),
                        fact.at());
            case WaitingListJoined e ->
                new SeatRow(
                        e.enrollmentId().value(),
                        fact.version(),
                        e.classId().value(),
                        e.customerId().value(),
                        State.WAITING,
                        fact.position(),
                        fact.at());
            case SeatGivenUp _ -> known(row, fact).gone(fact);
            case WaitingListLeft _ -> known(row, fact).gone(fact);
            default -> known(row, fact);
        };
    }

    private static SeatRow known(@Nullable SeatRow row, Fact fact) {
        if (row == null) {
            throw new MissingRow(fact);
        }
        return row;
    }
}
