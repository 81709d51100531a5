package rollbook.query.customer.file;

import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.Normal;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Table;
import rollbook.query.customer.HandOver;
import rollbook.query.customer.HandOver.Holding;
import tools.jackson.databind.json.JsonMapper;

/** The table of all files: each a document, and beside it what changes with every claim. */
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
            .with("document", "text", dossier -> JSON.writeValueAsString(Document.of(dossier)));

    private static final String HOLD = """
        update read.customer_file f
        set version = u.version::bigint, holder = u.holder, held_since = u.held_since::timestamptz
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (id, version, holder, held_since)
        where f.id = u.id and f.version < u.version::bigint
        """;

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

    /** The file in a row, of which {@code version}, {@code holder}, {@code held_since} and {@code document} are needed. */
    static Dossier read(ResultSet row) throws SQLException {
        var holder = word(row, "holder", StaffId::new);
        var holding = holder == null ? null : new Holding(holder, moment(row, "held_since"));
        return JSON.readValue(row.getString("document"), Document.class).with(row.getLong("version"), holding);
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
    public boolean isBrief(Fact fact) {
        return HandOver.isOne(fact);
    }

    @Override
    public int writeBriefly(Map<String, Fact> facts) {
        return Columns.send(jdbc, HOLD, HandOver.of(facts), HandOver.COLUMNS);
    }
}
