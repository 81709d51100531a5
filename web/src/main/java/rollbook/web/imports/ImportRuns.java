package rollbook.web.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;

/** How far imports are, and which node is at them. A node that is gone is not at anything any more after a moment. */
@Repository
class ImportRuns {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final String node = UUID.randomUUID().toString();

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(ImportId id, @Nullable String encoding, List<String> headings) {
        jdbc.sql("insert into import.run (import_id, encoding, headings) values (:id, :encoding, :headings) "
                        + "on conflict do nothing")
                .param("id", id.value())
                .param("encoding", encoding)
                .param("headings", headings.stream().map(RowErrors::storable).toArray(String[]::new))
                .update();
    }

    void forget(ImportId id) {
        jdbc.sql("delete from import.run where import_id = ?").param(id.value()).update();
    }

    /** Who wants it taken back, and under whose name that is done: written down before it is decided, or another node might not know. */
    void askedBackBy(ImportId id, StaffId staff) {
        jdbc.sql("update import.run set undone_by = ? where import_id = ?")
                .params(staff.value(), id.value())
                .update();
    }

    Optional<Run> find(ImportId id) {
        return jdbc.sql("select * from import.run where import_id = ?")
                .param(id.value())
                .query((row, _) -> new Run(
                        row.getString("encoding"),
                        List.of((String[]) row.getArray("headings").getArray()),
                        row.getInt("attempts"),
                        row.getInt("done"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        Optional.ofNullable(row.getString("undone_by")).map(StaffId::new),
                        row.getInt("undone"),
                        row.getInt("kept")))
                .optional();
    }

    /** Takes an import on, unless another node is at it. */
    boolean take(ImportId id) {
        return jdbc.sql("""
            update import.run
            set holder = :node, held_until = now() + make_interval(secs => :lease), attempts = attempts + 1
            where import_id = :id and (held_until < now() or holder = :node)
            """)
                        .param("node", node)
                        .param("lease", (double) LEASE.toSeconds())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Says that this node is still at everything it took on. */
    void stillAtIt() {
        jdbc.sql("""
            update import.run set held_until = now() + make_interval(secs => :lease)
            where holder = :node and held_until > now()
            """)
                .param("node", node)
                .param("lease", (double) LEASE.toSeconds())
                .update();
    }

    /** Lets go of it; the next who looks may take it on at once. */
    void letGo(ImportId id) {
        jdbc.sql("update import.run set holder = null, held_until = now() where import_id = ? and holder = ?")
                .params(id.value(), node)
                .update();
    }

    /** Writes down how far the import is. */
    void reached(ImportId id, ImportCounts counts) {
        held(
                id,
                jdbc.sql("""
                    update import.run
                    set done = ?, created = ?, updated = ?, skipped = ?, failed = ?, attempts = 0
                    where import_id = ? and holder = ?
                    """)
                        .params(
                                counts.done(),
                                counts.created(),
                                counts.updated(),
                                counts.skipped(),
                                counts.failed(),
                                id.value(),
                                node)
                        .update());
    }

    /** Writes down how far taking it back is. */
    void reachedBack(ImportId id, TakenBack reached) {
        held(
                id,
                jdbc.sql("""
                    update import.run set undone = ?, kept = ?, attempts = 0
                    where import_id = ? and holder = ?
                    """)
                        .params(reached.undone(), reached.kept(), id.value(), node)
                        .update());
    }

    void ended(ImportId id) {
        jdbc.sql("update import.run set ended_at = now(), holder = null, held_until = now() where import_id = ?")
                .param(id.value())
                .update();
    }

    private static void held(ImportId id, int rows) {
        if (rows != 1) {
            throw new TakenOver(id);
        }
    }

    /** Another node has taken the import on, because this one seemed to be gone. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOver(ImportId id) {
            super("Another node has taken on import " + id);
        }
    }

    /** How far an import is. */
    record Run(
            @Nullable String encoding,
            List<String> headings,
            int attempts,
            int done,
            int created,
            int updated,
            int skipped,
            int failed,
            Optional<StaffId> undoneBy,
            int undone,
            int kept) {

        ImportCounts counts(int rows) {
            return new ImportCounts(rows, created, updated, skipped, failed);
        }
    }
}
