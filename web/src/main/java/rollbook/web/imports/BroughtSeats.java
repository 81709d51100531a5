package rollbook.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.imports.ImportId;

/** Which enrolments imports have made. */
@Repository
class BroughtSeats {

    private final JdbcClient jdbc;

    BroughtSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One enrolment that an import has made, or has tried to make. */
    record Seat(int line, EnrollmentId enrollmentId) {}

    void planned(ImportId id, List<WantedSeat> seats) {
        var wanted = seats.stream().filter(seat -> seat.enrollment() != null).toList();
        jdbc.sql("""
            insert into import.seat (import_id, line, enrollment_id)
            select ?, seat.line, seat.enrollment from unnest(?::int[], ?::text[]) as seat (line, enrollment)
            on conflict (import_id, line) do nothing
            """)
                .params(
                        id.value(),
                        wanted.stream().map(WantedSeat::line).toArray(Integer[]::new),
                        wanted.stream()
                                .map(seat -> Objects.requireNonNull(seat.enrollment())
                                        .value())
                                .toArray(String[]::new))
                .update();
    }

    /** Forgets those that came to nothing; who sat there already may be one that a dying node has sent, and is kept. */
    void keepOnly(ImportId id, List<WantedSeat> seats, List<Outcome> outcomes) {
        var failed = new ArrayList<Integer>();
        for (int i = 0; i < seats.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Failed) {
                failed.add(seats.get(i).line());
            }
        }
        if (!failed.isEmpty()) {
            jdbc.sql("delete from import.seat where import_id = ? and line = any (?)")
                    .params(id.value(), failed.toArray(Integer[]::new))
                    .update();
        }
    }

    /** The next ones of an import, last line first. */
    List<Seat> before(ImportId id, int line, int limit) {
        return jdbc.sql("""
            select line, enrollment_id from import.seat
            where import_id = ? and line < ? order by line desc limit ?
            """)
                .params(id.value(), line, limit)
                .query((row, _) -> new Seat(row.getInt("line"), new EnrollmentId(row.getString("enrollment_id"))))
                .list();
    }
}
