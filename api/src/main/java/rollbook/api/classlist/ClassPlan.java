package rollbook.api.classlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.staff.StaffId;

/**
 * What is settled about a class.
 *
 * @param branchId where it is taught
 * @param courseId what is taught
 * @param type how
 * @param semester which run of the course at the branch it is; there is one class for each
 * @param teacherIds who teaches and looks after it, without doubles; may be settled later
 * @param startDate its first day
 * @param endDate its last day; absent while that is open
 * @param capacity how many seats there are; absent where there is no limit
 */
public record ClassPlan(
        @Nullable BranchId branchId,
        @Nullable CourseId courseId,
        @Nullable ClassType type,
        @Nullable Semester semester,
        List<StaffId> teacherIds,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer capacity) {

    public static final ClassPlan BLANK = new ClassPlan(null, null, null, null, List.of(), null, null, null);

    @SuppressWarnings("NullAway") // a plan read from the wire may lack its teachers
    public ClassPlan {
        teacherIds =
                teacherIds == null ? List.of() : teacherIds.stream().distinct().toList();
    }

    /** This plan with the named things taken from {@code other}, also where they are open there. */
    public ClassPlan with(Set<ClassField> fields, ClassPlan other) {
        var pick = new Pick(fields, this, other);
        return new ClassPlan(
                pick.of(ClassField.BRANCH, ClassPlan::branchId),
                pick.of(ClassField.COURSE, ClassPlan::courseId),
                pick.of(ClassField.TYPE, ClassPlan::type),
                pick.of(ClassField.SEMESTER, ClassPlan::semester),
                fields.contains(ClassField.TEACHERS) ? other.teacherIds : teacherIds,
                pick.of(ClassField.START_DATE, ClassPlan::startDate),
                pick.of(ClassField.END_DATE, ClassPlan::endDate),
                pick.of(ClassField.CAPACITY, ClassPlan::capacity));
    }

    /** The plan after something has happened to the class. */
    public ClassPlan after(ClassListEvent event) {
        return switch (event) {
            case ClassListEvent.ClassOpened e ->
                new ClassPlan(
                        e.branchId(),
                        e.courseId(),
                        e.type(),
                        e.semester(),
                        e.teachers(),
                        e.startDate(),
                        e.endDate(),
                        e.capacity());
            case ClassListEvent.ClassMoved e ->
                new ClassPlan(e.branchId(), e.courseId(), type, e.semester(), teacherIds, startDate, endDate, capacity);
            case ClassListEvent.ClassRescheduled e ->
                new ClassPlan(branchId, courseId, type, semester, teacherIds, e.startDate(), e.endDate(), capacity);
            case ClassListEvent.ClassTypeSet e ->
                new ClassPlan(branchId, courseId, e.type(), semester, teacherIds, startDate, endDate, capacity);
            case ClassListEvent.ClassCapacitySet e ->
                new ClassPlan(branchId, courseId, type, semester, teacherIds, startDate, endDate, e.capacity());
            case ClassListEvent.TeachersAssigned e ->
                new ClassPlan(branchId, courseId, type, semester, e.teachers(), startDate, endDate, capacity);
            case ClassListEvent.ClassCounted e -> e.plan();
            case ClassListEvent.ClassClosed _,
                    ClassListEvent.SeatTaken _,
                    ClassListEvent.SeatGivenUp _,
                    ClassListEvent.WaitingListJoined _,
                    ClassListEvent.WaitingListLeft _ -> this;
        };
    }

    private record Pick(Set<ClassField> fields, ClassPlan old, ClassPlan revised) {
        <T> @Nullable T of(ClassField field, Function<ClassPlan, @Nullable T> component) {
            return component.apply(fields.contains(field) ? revised : old);
        }
    }
}
