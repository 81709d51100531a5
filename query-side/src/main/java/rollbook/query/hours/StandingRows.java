package rollbook.query.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.query.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what hours come to. */
record StandingRows(JdbcTemplate jdbc) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Standing.Rest>> RESTS = new TypeReference<>() {};

    private static final Columns<Standing> COLUMNS = Columns.<Standing>of("read.hours_standing")
            .with("id", "text", Standing::id)
            .with("reckoned_by", "text", Standing::reckonedBy)
            .with("counted", "boolean", Standing::counted)
            .with("debt", "numeric", standing -> standing.debt().value())
            .with("rest", "numeric", standing -> standing.rest().value())
            .with("lapses_on", "date", Standing::lapsesOn)
            .with("rests", "text", standing -> JSON.writeValueAsString(standing.rests()));

    void write(Collection<Standing> standings) {
        if (!standings.isEmpty()) {
            COLUMNS.upsert(jdbc, standings);
        }
    }

    void clear() {
        COLUMNS.clear(jdbc);
    }

    /** What a row says; absent where it says nothing under these settings. */
    static @Nullable Standing read(ResultSet row, HoursPolicy policy) throws SQLException {
        var reckonedBy = row.getString("reckoned_by");
        return policy.settings().equals(reckonedBy)
                ? new Standing(
                        new EnrollmentId(row.getString("id")),
                        reckonedBy,
                        row.getBoolean("counted"),
                        new Hours(row.getBigDecimal("debt")),
                        JSON.readValue(row.getString("rests"), RESTS))
                : null;
    }
}
