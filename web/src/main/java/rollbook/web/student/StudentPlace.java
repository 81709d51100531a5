package rollbook.web.student;

import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.hours.HoursView;
import rollbook.api.payment.BalanceView;

/**
 * One class of a student, with what the reader may see of it.
 *
 * @param className what is taught there and in which semester; absent where nobody knows
 * @param row the enrolment; absent for who may not see it
 * @param records what the student did; absent for who may not see it, and where there is nothing
 * @param hours how the lesson hours stand; absent for who may not see it
 * @param balance how the money stands; absent for who may not see it
 */
public record StudentPlace(
        EnrollmentId enrollmentId,
        ClassId classId,
        @Nullable String className,
        @Nullable EnrollmentRow row,
        StudentRecords.@Nullable Enrolled records,
        @Nullable HoursView hours,
        @Nullable BalanceView balance) {}
