package rollbook.query.customer.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The table of all files, each a document. */
final class Dossiers implements Rows<Dossier> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcTemplate jdbc;
    private final Columns<Dossier> columns = Columns.<Dossier>of("read.customer_file")
            .with("id", "text", Dossier::id)
            .with("version", "bigint", Dossier::version)
            .with("holder", "text", Dossier::holder)
            .with("gone", "boolean", Dossier::gone)
            .with("numbers", "text[]", dossier -> Numbers.of(dossier).words())
            .with("document", "text", JSON::writeValueAsString);

    Dossiers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static Dossier read(String document) {
        return JSON.readValue(document, Dossier.class);
    }

    @Override
    public Map<String, Dossier> find(Collection<String> ids) {
        var found = new HashMap<String, Dossier>();
        jdbc.query(
                "select document from read.customer_file where id = any (?)",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", ids.toArray(String[]::new))),
                row -> {
                    var dossier = read(row.getString("document"));
                    found.put(dossier.id().value(), dossier);
                });
        return found;
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
    public void write(Collection<Dossier> rows) {
        columns.upsert(jdbc, rows);
    }

    @Override
    public void clear() {
        jdbc.execute("truncate read.customer_file");
    }
}
