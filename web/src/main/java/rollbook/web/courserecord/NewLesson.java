package rollbook.web.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.staff.StaffId;

/**
 * A lesson as it is written down; see {@link Lesson} for its fields.
 *
 * @param dayNumber which day of the class it is, counted from 1
 * @param teacherId who teaches it; absent for who writes it down
 */
record NewLesson(
        @Nullable Integer dayNumber,
        @Nullable StaffId teacherId,
        @Nullable LocalDate date,
        @Nullable String outline,
        @Nullable Homework homework,
        @Nullable String room,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    RecordLesson as(ClassId classId, StaffId author) {
        if (dayNumber == null || date == null) {
            throw new Refused(missing());
        }
        return new RecordLesson(
                CourseRecordId.of(classId, dayNumber),
                classId,
                dayNumber,
                new Lesson(teacherId == null ? author : teacherId, date, outline, homework, room, from, to));
    }

    private Malformed missing() {
        var errors = new ArrayList<FieldError>();
        if (dayNumber == null) {
            errors.add(required("dayNumber"));
        }
        if (date == null) {
            errors.add(required("date"));
        }
        return new Malformed(errors);
    }

    private static FieldError required(String field) {
        return FieldError.missing(field);
    }
}
