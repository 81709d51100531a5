package rollbook.query.customer.file;

import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.texts;
import static rollbook.query.SqlValues.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.Normal;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Table;
import rollbook.query.customer.HandOver;
import rollbook.query.customer.HandOver.Holding;
import rollbook.query.customer.file.Dossier.Note;
import tools.jackson.databind.json.JsonMapper;

/** The table of all files: each a document, and beside it what changes with every claim and every note. */
final class Dossiers extends Table<Dossier> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Columns<Dossier> COLUMNS = Columns.<Dossier>of("read.customer_file")
            .with("id", "text", Dossier::id)
            .with("version", "bigint", Dossier::version)
            .with("holder", "text", Dossier::holder)
            .with("held_since", "timestamptz", Dossier::heldSince)
            .with("gone", "boolean", Dossier::gone)
            .with("bearer", "text", Dossiers::bearer)
            .with("numbers", "text[]", dossier -> Numbers.of(dossier).words())
            .with("document", "text", dossier -> JSON.writeValueAsString(Document.of(dossier)))
            .with("notes", "text[]", dossier -> written(dossier.notes()));

    /** What a {@linkplain #read reading} of files needs. */
    static final String READ = "version, holder, held_since, document, notes";

    private static final String HOLD = """
        update read.customer_file f
        set version = u.version::bigint, holder = u.holder, held_since = u.held_since::timestamptz
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (id, version, holder, held_since)
        where f.id = u.id and f.version < u.version::bigint
        """;

    /** Only where the row stands just before the first of the notes: others have some of them already. */
    private static final String NOTE = """
        update read.customer_file f set version = u.version::bigint, notes = f.notes || u.notes::text[]
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (id, before, version, notes)
        where f.id = u.id and f.version = u.before::bigint
        """;

    private static final List<Function<Noted, @Nullable Object>> NOTED =
            List.of(Noted::id, Noted::before, Noted::version, noted -> written(noted.notes()));

    private final JdbcTemplate jdbc;

    Dossiers(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
        this.jdbc = jdbc;
    }

    /** The QQ number the customer bears as their own, in its normal form. */
    private static @Nullable String bearer(Dossier dossier) {
        var qq = dossier.file().qq();
        var normal = qq == null ? "" : Normal.qq(qq);
        return normal.isEmpty() ? null : normal;
    }

    private static List<String> written(List<Note> notes) {
        return notes.stream().map(JSON::writeValueAsString).toList();
    }

    /** The file in a row with the columns {@link #READ}. */
    static Dossier read(ResultSet row) throws SQLException {
        var holder = word(row, "holder", StaffId::new);
        var holding = holder == null ? null : new Holding(holder, moment(row, "held_since"));
        var notes = texts(row, "notes").stream()
                .map(note -> JSON.readValue(note, Note.class))
                .toList();
        return JSON.readValue(row.getString("document"), Document.class).with(row.getLong("version"), holding, notes);
    }

    @Override
    protected Dossier row(ResultSet row) throws SQLException {
        return read(row);
    }

    @Override
    public long version(Dossier row) {
        return row.version();
    }

    @Override
    public Dossier evolve(@Nullable Dossier row, Fact fact) {
        return Dossier.after(row, fact);
    }

    @Override
    public boolean areBrief(List<Fact> news) {
        return HandOver.areAll(news) || Noted.areAll(news);
    }

    @Override
    public int writeBriefly(Map<String, List<Fact>> facts) {
        var handOvers = new LinkedHashMap<>(facts);
        handOvers.values().removeIf(Noted::areAll);
        var noted = new LinkedHashMap<>(facts);
        noted.keySet().removeAll(handOvers.keySet());
        return Columns.send(jdbc, HOLD, HandOver.of(handOvers), HandOver.COLUMNS)
                + Columns.send(jdbc, NOTE, Noted.of(noted), NOTED);
    }
}
