package rollbook.query.courserecord;

import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetStudent;

/**
 * A student's row on a sheet.
 *
 * @param place on the sheet, counted from 0
 * @param guest whether the student is of another lesson
 * @param version of the sheet when it was last written into
 */
record Line(CourseRecordId lesson, int place, SheetStudent student, boolean guest, Marks marks, long version) {

    String id() {
        return lesson.value() + "_" + student.enrollmentId().value();
    }

    Line holding(Marks newMarks, long newVersion) {
        return new Line(lesson, place, student, guest, newMarks, newVersion);
    }
}
