package rollbook.web.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordCommand.CorrectLesson;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Homework;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.LessonField;
import rollbook.api.staff.StaffId;

/** What of a lesson is to be put right: only what is named. */
record LessonChange(
        @Nullable StaffId teacherId,
        @Nullable LocalDate date,
        @Nullable String outline,
        @Nullable Homework homework,
        @Nullable String room,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    /**
     * The command that does it.
     *
     * @param fields those the request named
     * @param author who asks: stands in for a teacher or a day that is not named, and is not looked at there
     */
    CorrectLesson as(CourseRecordId id, Set<LessonField> fields, StaffId author) {
        refuseEmptied(fields);
        var values = new Lesson(
                teacherId == null ? author : teacherId,
                date == null ? LocalDate.EPOCH : date,
                outline,
                homework,
                room,
                from,
                to);
        return new CorrectLesson(id, values, fields);
    }

    private void refuseEmptied(Set<LessonField> fields) {
        var errors = new ArrayList<FieldError>();
        if (fields.contains(LessonField.TEACHER_ID) && teacherId == null) {
            errors.add(FieldError.missing("teacherId"));
        }
        if (fields.contains(LessonField.DATE) && date == null) {
            errors.add(FieldError.missing("date"));
        }
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
