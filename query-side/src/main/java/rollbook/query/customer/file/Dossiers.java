package rollbook.query.customer.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.Normal;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Table;
import tools.jackson.databind.json.JsonMapper;

/** The table of all files, each a document. */
final class Dossiers extends Table<Dossier> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Columns<Dossier> COLUMNS = Columns.<Dossier>of("read.customer_file")
            .with("id", "text", Dossier::id)
            .with("version", "bigint", Dossier::version)
            .with("holder", "text", Dossier::holder)
            .with("gone", "boolean", Dossier::gone)
            .with("bearer", "text", Dossiers::bearer)
            .with("numbers", "text[]", dossier -> Numbers.of(dossier).words())
            .with("document", "text", JSON::writeValueAsString);

    Dossiers(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** The QQ number the customer bears as their own, in its normal form. */
    private static @Nullable String bearer(Dossier dossier) {
        var qq = dossier.file().qq();
        var normal = qq == null ? "" : Normal.qq(qq);
        return normal.isEmpty() ? null : normal;
    }

    static Dossier read(String document) {
        return JSON.readValue(document, Dossier.class);
    }

    @Override
    protected Dossier row(ResultSet row) throws SQLException {
        return read(row.getString("document"));
    }

    @Override
    public long version(Dossier row) {
        return row.version();
    }

    @Override
    public Dossier evolve(@Nullable Dossier row, Fact fact) {
        return Dossier.after(row, fact);
    }
}
