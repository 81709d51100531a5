package rollbook.query.catalog;

import static rollbook.query.SqlValues.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.BranchEvent;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.catalog.BranchRows.BranchRow;

/** The table of the branches. */
final class BranchRows extends Table<BranchRow> {

    private static final Columns<BranchRow> COLUMNS = Columns.<BranchRow>of("read.branch")
            .with("id", "text", BranchRow::id)
            .with("version", "bigint", BranchRow::version)
            .with("name", "text", row -> row.details().name())
            .with("address", "text", row -> row.details().address())
            .with("created_at", "timestamptz", BranchRow::createdAt);

    BranchRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** A branch as it stands. */
    record BranchRow(String id, long version, BranchDetails details, Instant createdAt) {}

    @Override
    protected BranchRow row(ResultSet row) throws SQLException {
        return new BranchRow(
                row.getString("id"),
                row.getLong("version"),
                new BranchDetails(row.getString("name"), row.getString("address")),
                moment(row, "created_at"));
    }

    @Override
    public long version(BranchRow row) {
        return row.version();
    }

    @Override
    public BranchRow evolve(@Nullable BranchRow row, Fact fact) {
        var event = (BranchEvent) fact.event();
        if (row == null && !(event instanceof BranchOpened)) {
            throw new MissingRow(fact);
        }
        var before = Objects.requireNonNullElse(
                row, new BranchRow(event.branchId().value(), 0, BranchDetails.BLANK, fact.at()));
        return new BranchRow(before.id(), fact.version(), before.details().after(event), before.createdAt());
    }
}
