package rollbook.web.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.imports.ImportId;

/** Files that are being brought in, or are about to be. They are kept only until the import has ended. */
@Repository
class Uploads {

    /** How the ids of files begin that were sent and not brought in yet. */
    static final String DRAFT = "draft-";

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(ImportId id, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            int number = 0;
            byte[] part = bytes.readNBytes(PART);
            while (part.length > 0) {
                jdbc.sql("insert into import.upload (import_id, part, bytes) values (?, ?, ?) on conflict do nothing")
                        .params(id.value(), number++, part)
                        .update();
                part = bytes.readNBytes(PART);
            }
        }
    }

    /** Writes the file out again; false if it is not there. */
    boolean fetch(ImportId id, Path to) throws IOException {
        int parts = jdbc.sql("select count(*) from import.upload where import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        try (var out = Files.newOutputStream(to)) {
            for (int number = 0; number < parts; number++) {
                out.write(jdbc.sql("select bytes from import.upload where import_id = ? and part = ?")
                        .params(id.value(), number)
                        .query(byte[].class)
                        .single());
            }
        }
        return parts > 0;
    }

    void remove(ImportId id) {
        jdbc.sql("delete from import.upload where import_id = ?")
                .param(id.value())
                .update();
    }

    /**
     * Files that were sent and not brought in: nobody knows who stands in them. Those whose import no node has taken on within an hour
     * are taken to have never begun.
     */
    void removeNotBroughtIn() {
        jdbc.sql("""
            delete from import.upload u where starts_with(u.import_id, ?)
            or (u.stored_at < now() - interval '1 hour' and exists (
                select from import.run r where r.import_id = u.import_id
                and r.holder is null and r.attempts = 0 and r.done = 0))
            """).param(DRAFT).update();
    }

    /** Files whose import never began, because the node ended in between. */
    void removeForgotten() {
        jdbc.sql("""
            delete from import.upload u where u.stored_at < now() - interval '7 days'
            """).update();
    }
}
