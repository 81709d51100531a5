package rollbook.api.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;

/**
 * A lesson.
 *
 * @param className what is taught in the class and in which semester, e.g. {@code Python · 7}; absent where nobody knows
 * @param teacher who teaches it
 * @param from when it begins, where the school is; absent, like {@code to}, if it takes no time in the timetable
 * @param students how many students have a row on its sheet
 * @param attended for how many of them somebody has said whether they were there
 * @param scored for how many of them something stands under score
 * @param version of the lesson and its sheet
 */
public record LessonView(
        CourseRecordId id,
        ClassId classId,
        @Nullable String className,
        int dayNumber,
        StaffName teacher,
        LocalDate date,
        @Nullable String outline,
        @Nullable Homework homework,
        @Nullable String room,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        int students,
        int attended,
        int scored,
        long version) {

    /** Who teaches it. */
    public StaffId teacherId() {
        return teacher.id();
    }

    /** The lesson alone, as it would be written down. */
    public Lesson lesson() {
        return new Lesson(teacher.id(), date, outline, homework, room, from, to);
    }
}
