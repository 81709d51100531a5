package rollbook.query.imports;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.Personal;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportEvent;
import rollbook.api.imports.ImportEvent.ImportFailed;
import rollbook.api.imports.ImportEvent.ImportFinished;
import rollbook.api.imports.ImportEvent.ImportStarted;
import rollbook.api.imports.ImportEvent.ImportUndoStarted;
import rollbook.api.imports.ImportEvent.ImportUndone;
import rollbook.api.imports.ImportOptions;
import rollbook.api.imports.ImportState;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;
import rollbook.query.imports.ImportRows.ImportRow;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of all imports. */
final class ImportRows extends Table<ImportRow> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Columns<ImportRow> COLUMNS = Columns.<ImportRow>of("read.import")
            .with("id", "text", ImportRow::id)
            .with("version", "bigint", ImportRow::version)
            .with("position", "bigint", row -> row.begin().position())
            .with("started_by", "text", row -> row.begin().by())
            .with("file_name", "text", row -> row.begin().fileName())
            .with("content_hash", "text", row -> row.begin().contentHash())
            .with("kind", "text", row -> row.begin().options().kind())
            .with("options", "text", row -> JSON.writeValueAsString(row.begin().options()))
            .with("started_at", "timestamptz", row -> row.begin().at())
            .with("state", "text", ImportRow::state)
            .with("rows", "int", row -> row.counts().rows())
            .with("created", "int", row -> row.counts().created())
            .with("updated", "int", row -> row.counts().updated())
            .with("skipped", "int", row -> row.counts().skipped())
            .with("failed", "int", row -> row.counts().failed())
            .with("kept", "int", ImportRow::kept)
            .with("reason", "text", ImportRow::reason)
            .with("ended_at", "timestamptz", ImportRow::endedAt);

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
        this.jdbc = jdbc;
    }

    /** Forgets what all files so far were called: nobody can tell who is named there. */
    void forgetNames() {
        jdbc.update("update read.import set file_name = ? where file_name <> ?", Personal.ERASED, Personal.ERASED);
    }

    /** How an import was begun. */
    record Beginning(
            long position, StaffId by, String fileName, String contentHash, ImportOptions options, Instant at) {}

    /** One import. */
    record ImportRow(
            String id,
            long version,
            Beginning begin,
            ImportState state,
            ImportCounts counts,
            int kept,
            @Nullable String reason,
            @Nullable Instant endedAt) {

        static ImportRow started(ImportStarted event, Fact fact) {
            return new ImportRow(
                    event.importId().value(),
                    fact.version(),
                    new Beginning(
                            fact.position(),
                            event.startedBy(),
                            event.fileName(),
                            event.contentHash(),
                            event.options(),
                            fact.at()),
                    ImportState.RUNNING,
                    ImportCounts.none(event.rows()),
                    0,
                    null,
                    null);
        }

        ImportRow ended(ImportState how, ImportCounts newCounts, @Nullable String why, Fact fact) {
            return new ImportRow(id, fact.version(), begin, how, newCounts, kept, why, fact.at());
        }

        ImportRow undoing(Fact fact) {
            return new ImportRow(id, fact.version(), begin, ImportState.UNDOING, counts, kept, reason, endedAt);
        }

        ImportRow undone(ImportUndone event, Fact fact) {
            return new ImportRow(
                    id, fact.version(), begin, ImportState.UNDONE, counts, event.kept(), reason, fact.at());
        }
    }

    @Override
    protected ImportRow row(ResultSet row) throws SQLException {
        return read(row);
    }

    static ImportRow read(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getString("id"),
                row.getLong("version"),
                new Beginning(
                        row.getLong("position"),
                        new StaffId(row.getString("started_by")),
                        row.getString("file_name"),
                        row.getString("content_hash"),
                        JSON.readValue(row.getString("options"), ImportOptions.class),
                        moment(row, "started_at")),
                ImportState.valueOf(row.getString("state")),
                new ImportCounts(
                        row.getInt("rows"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("skipped"),
                        row.getInt("failed")),
                row.getInt("kept"),
                row.getString("reason"),
                instant(row, "ended_at"));
    }

    @Override
    public long version(ImportRow row) {
        return row.version();
    }

    @Override
    public ImportRow evolve(@Nullable ImportRow row, Fact fact) {
        var event = (ImportEvent) fact.event();
        if (event instanceof ImportStarted started) {
            return ImportRow.started(started, fact);
        }
        if (row == null) {
            throw new MissingRow(fact);
        }
        return switch (event) {
            case ImportStarted _ -> row;
            case ImportFinished e -> row.ended(ImportState.DONE, e.counts(), null, fact);
            case ImportFailed e -> row.ended(ImportState.FAILED, e.counts(), e.reason(), fact);
            case ImportUndoStarted _ -> row.undoing(fact);
            case ImportUndone e -> row.undone(e, fact);
        };
    }
}
