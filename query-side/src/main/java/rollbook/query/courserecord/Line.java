package rollbook.query.courserecord;

import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetStudent;

/**
 * A student's row on a sheet.
 *
 * @param place on the sheet, counted from 0
 * @param makesUpFor the lesson that the student missed and makes up for here; absent for who is of this lesson
 * @param version of the sheet when it was last written into
 */
record Line(
        CourseRecordId lesson,
        int place,
        SheetStudent student,
        @Nullable CourseRecordId makesUpFor,
        Marks marks,
        long version) {

    String id() {
        return lesson.value() + "_" + student.enrollmentId().value();
    }

    /** Whether the student is of another lesson. */
    boolean guest() {
        return makesUpFor != null;
    }

    /** The same without a word about the student. */
    Line forgotten() {
        return new Line(lesson, place, student, makesUpFor, marks.with(SheetCell.NOTE, Marks.NONE), version);
    }

    Line holding(Marks newMarks, long newVersion) {
        return new Line(lesson, place, student, makesUpFor, newMarks, newVersion);
    }
}
