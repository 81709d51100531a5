package rollbook.api.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.staff.StaffId;

/**
 * One lesson as it is planned or was held.
 *
 * @param teacherId who teaches it
 * @param date on which day
 * @param outline what it is about
 * @param homework what the students do afterwards; absent for none
 * @param room where; absent if not settled
 * @param from when it begins, where the school is; absent, like {@code to}, if it takes no time in anybody's timetable
 * @param to when it ends, on the same day
 */
public record Lesson(
        StaffId teacherId,
        LocalDate date,
        @Nullable String outline,
        @Nullable Homework homework,
        @Nullable String room,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    /** This lesson with the named fields of another. */
    public Lesson with(Set<LessonField> fields, Lesson values) {
        return new Lesson(
                fields.contains(LessonField.TEACHER_ID) ? values.teacherId : teacherId,
                fields.contains(LessonField.DATE) ? values.date : date,
                fields.contains(LessonField.OUTLINE) ? values.outline : outline,
                fields.contains(LessonField.HOMEWORK) ? values.homework : homework,
                fields.contains(LessonField.ROOM) ? values.room : room,
                fields.contains(LessonField.FROM) ? values.from : from,
                fields.contains(LessonField.TO) ? values.to : to);
    }

    /** The name of a room, the same however it is spaced and capitalised; absent for none. */
    public static @Nullable String roomKey(@Nullable String room) {
        return room == null || room.isBlank()
                ? null
                : room.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same, taught by somebody else. */
    public Lesson taughtBy(StaffId teacher) {
        return new Lesson(teacher, date, outline, homework, room, from, to);
    }

    /** The same, there and then. */
    public Lesson at(LocalDate day, @Nullable String where, @Nullable LocalTime begins, @Nullable LocalTime ends) {
        return new Lesson(teacherId, day, outline, homework, where, begins, ends);
    }

    /** The same, about something else. */
    public Lesson about(@Nullable String words) {
        return new Lesson(teacherId, date, words, homework, room, from, to);
    }

    /** The same, with other homework. */
    public Lesson giving(@Nullable Homework task) {
        return new Lesson(teacherId, date, outline, task, room, from, to);
    }

    /** The fields in which another lesson differs. */
    public Set<LessonField> differences(Lesson other) {
        var differences = EnumSet.noneOf(LessonField.class);
        add(differences, LessonField.TEACHER_ID, teacherId, other.teacherId);
        add(differences, LessonField.DATE, date, other.date);
        add(differences, LessonField.OUTLINE, outline, other.outline);
        add(differences, LessonField.HOMEWORK, homework, other.homework);
        add(differences, LessonField.ROOM, room, other.room);
        add(differences, LessonField.FROM, from, other.from);
        add(differences, LessonField.TO, to, other.to);
        return differences;
    }

    private static void add(
            Set<LessonField> differences, LessonField field, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(field);
        }
    }
}
