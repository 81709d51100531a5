package rollbook.query.staff;

import static rollbook.query.SqlValues.texts;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.BranchId;
import rollbook.api.Role;
import rollbook.api.staff.StaffEvent;
import rollbook.api.staff.StaffEvent.RolesAssigned;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.staff.StaffRows.StaffRow;

/** The table of the people who work at the school. */
final class StaffRows extends Table<StaffRow> {

    private static final Columns<StaffRow> COLUMNS = Columns.<StaffRow>of("read.staff")
            .with("id", "text", StaffRow::id)
            .with("position", "bigint", StaffRow::position)
            .with("version", "bigint", StaffRow::version)
            .with("username", "text", StaffRow::username)
            .with("display_name", "text", StaffRow::displayName)
            .with("roles", "text[]", row -> new TreeSet<>(row.roles()))
            .with("branch_id", "text", StaffRow::branch)
            .with("active", "boolean", StaffRow::active);

    StaffRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /**
     * Somebody who works at the school, or has.
     *
     * @param position where the log tells that they were hired
     */
    record StaffRow(
            String id,
            long position,
            long version,
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable BranchId branch,
            boolean active) {

        static StaffRow hired(StaffHired event, long position, long version) {
            return new StaffRow(
                    event.staffId().value(),
                    position,
                    version,
                    event.username(),
                    event.displayName(),
                    event.roles(),
                    event.branchId(),
                    true);
        }

        StaffRow assigned(Set<Role> anew, long newVersion) {
            return new StaffRow(id, position, newVersion, username, displayName, anew, branch, active);
        }

        StaffRow left(long newVersion) {
            return new StaffRow(id, position, newVersion, username, displayName, roles, branch, false);
        }
    }

    @Override
    protected StaffRow row(ResultSet row) throws SQLException {
        return new StaffRow(
                row.getString("id"),
                row.getLong("position"),
                row.getLong("version"),
                row.getString("username"),
                row.getString("display_name"),
                roles(row),
                word(row, "branch_id", BranchId::new),
                row.getBoolean("active"));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        texts(row, "roles").forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    @Override
    public long version(StaffRow row) {
        return row.version();
    }

    @Override
    public StaffRow evolve(@Nullable StaffRow row, Fact fact) {
        var event = (StaffEvent) fact.event();
        if (event instanceof StaffHired hired) {
            return StaffRow.hired(hired, fact.position(), fact.version());
        }
        if (row == null) {
            throw new MissingRow(fact);
        }
        return switch (event) {
            case StaffHired _ -> row;
            case RolesAssigned e -> row.assigned(e.roles(), fact.version());
            case StaffDeactivated _ -> row.left(fact.version());
        };
    }
}
