package rollbook.web.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.imports.ImportId;

/** Which sheets imports have written into, and how they were before and after; not what they said. */
@Repository
class BroughtSheets {

    private final JdbcClient jdbc;

    BroughtSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sheet that an import has written into.
     *
     * @param line of the file where its first row stands
     * @param before its version before
     * @param after its version after
     */
    record BroughtSheet(int line, CourseRecordId lesson, long before, long after) {}

    /** Written down before the sheet is saved; the first version that was seen stays. */
    void planned(ImportId id, int line, CourseRecordId lesson, long version) {
        jdbc.sql("""
            insert into import.sheet (import_id, line, lesson_id, version_before) values (?, ?, ?, ?)
            on conflict (import_id, line) do nothing
            """).params(id.value(), line, lesson.value(), version).update();
    }

    void saved(ImportId id, int line, long version) {
        jdbc.sql("update import.sheet set version_after = ? where import_id = ? and line = ?")
                .params(version, id.value(), line)
                .update();
    }

    Optional<Long> versionBefore(ImportId id, int line) {
        return jdbc.sql("select version_before from import.sheet where import_id = ? and line = ?")
                .params(id.value(), line)
                .query(Long.class)
                .optional();
    }

    /** All sheets of an import that were saved, the last first. */
    List<BroughtSheet> of(ImportId id) {
        return jdbc.sql("""
            select line, lesson_id, version_before, version_after from import.sheet
            where import_id = ? and version_after is not null order by line desc
            """)
                .param(id.value())
                .query((row, _) -> new BroughtSheet(
                        row.getInt("line"),
                        new CourseRecordId(row.getString("lesson_id")),
                        row.getLong("version_before"),
                        row.getLong("version_after")))
                .list();
    }
}
