package rollbook.api.courserecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.staff.StaffId;

/**
 * Which lessons are wanted; what is absent does not matter.
 *
 * @param classId of this class
 * @param teacherId taught by this person
 * @param room in this room, whatever its capitals
 * @param from on this day or later
 * @param to on this day or earlier
 */
public record LessonFilter(
        @Nullable ClassId classId,
        @Nullable StaffId teacherId,
        @Nullable String room,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
