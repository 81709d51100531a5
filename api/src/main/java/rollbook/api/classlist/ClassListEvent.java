package rollbook.api.classlist;

import static rollbook.api.Personal.Purpose.REMARK;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.Bustle;
import rollbook.api.CourseId;
import rollbook.api.DataSubject;
import rollbook.api.Event;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** What has happened to a class and to the list of who sits in it. */
public sealed interface ClassListEvent extends Event {

    ClassId classId();

    /**
     * The class was opened.
     *
     * @param endDate absent while that is open
     * @param capacity how many seats there are; absent where there is no limit
     * @param tuition what the course cost then
     */
    record ClassOpened(
            ClassId classId,
            BranchId branchId,
            CourseId courseId,
            ClassType type,
            Semester semester,
            List<StaffId> teachers,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable Integer capacity,
            Money tuition)
            implements ClassListEvent {}

    /**
     * It is taught elsewhere, teaches something else, or is counted as another run.
     *
     * @param tuition what it costs from now on
     */
    record ClassMoved(ClassId classId, BranchId branchId, CourseId courseId, Semester semester, Money tuition)
            implements ClassListEvent {}

    /** Its first or last day was settled anew. */
    record ClassRescheduled(
            ClassId classId, LocalDate startDate, @Nullable LocalDate endDate) implements ClassListEvent {}

    /** How it is taught was settled anew. */
    record ClassTypeSet(ClassId classId, ClassType type) implements ClassListEvent {}

    /** How many seats there are was settled anew; absent where there is no limit. */
    record ClassCapacitySet(ClassId classId, @Nullable Integer capacity) implements ClassListEvent {}

    /** Who teaches it was settled anew. */
    record TeachersAssigned(ClassId classId, List<StaffId> teachers) implements ClassListEvent {}

    /** The class is over. */
    record ClassClosed(
            @DataSubject ClassId classId, @Personal(REMARK) String reason) implements ClassListEvent {}

    /** Somebody got a seat. */
    record SeatTaken(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId)
            implements ClassListEvent, Bustle {}

    /** A seat became free. */
    record SeatGivenUp(ClassId classId, EnrollmentId enrollmentId) implements ClassListEvent, Bustle {}

    /** The class was full, and somebody waits for a seat, behind those who waited before. */
    record WaitingListJoined(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId)
            implements ClassListEvent, Bustle {}

    /** Somebody does not wait any more: they got a seat, or went away. */
    record WaitingListLeft(ClassId classId, EnrollmentId enrollmentId) implements ClassListEvent, Bustle {}

    /**
     * The class was summed up, so that its history need not be read from the start: stored as a snapshot, never in the log.
     *
     * @param seated who sits, in the order in which they came
     * @param waiting who waits, the first first
     * @param over whether it was closed
     */
    record ClassCounted(
            ClassId classId, ClassPlan plan, Money tuition, List<Seat> seated, List<Seat> waiting, boolean over)
            implements ClassListEvent {}
}
