package rollbook.command.courserecord;

import java.util.List;
import rollbook.api.BranchId;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Lesson;
import rollbook.api.staff.StaffId;

/**
 * What is settled about a lesson.
 *
 * @param dayNumber which day of the class it is
 * @param branchId where the class was when it was written down
 */
record Plan(CourseRecordId courseRecordId, ClassId classId, int dayNumber, BranchId branchId, Lesson lesson) {

    static Plan of(LessonRecorded event) {
        return new Plan(event.courseRecordId(), event.classId(), event.dayNumber(), event.branchId(), event.lesson());
    }

    /** The time it takes in the timetables. */
    List<Booking> bookings() {
        return Booking.of(lesson, classId, branchId);
    }

    boolean isTaughtBy(StaffId someone) {
        return lesson.teacherId().equals(someone);
    }

    Plan with(Lesson newLesson) {
        return new Plan(courseRecordId, classId, dayNumber, branchId, newLesson);
    }
}
