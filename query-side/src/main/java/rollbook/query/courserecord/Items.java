package rollbook.query.courserecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.StudentRecords.Item;

/** Reads what one student did in one lesson. */
final class Items {

    private Items() {}

    static Item of(ResultSet row) throws SQLException {
        return new Item(
                new CourseRecordId(row.getString("lesson_id")),
                new ClassId(row.getString("class_id")),
                row.getString("class_name"),
                row.getInt("day_number"),
                row.getObject("day", LocalDate.class),
                LessonRows.marks(row),
                row.getBoolean("guest"),
                row.getLong("version"));
    }
}
