package rollbook.command.classlist;

import java.util.List;
import java.util.Optional;
import rollbook.api.BranchId;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.command.Rosters;

/** Tells other areas who sits in which class, and lets them take and give up seats. */
record ClassRosters(ClassLists lists) implements Rosters {

    @Override
    public Place takeSeat(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId, boolean waitIfFull) {
        return lists.open(classId)
                .invoke(list -> list.takeSeat(classId, new Seat(enrollmentId, customerId), waitIfFull));
    }

    @Override
    public Optional<Seat> giveUpSeat(ClassId classId, EnrollmentId enrollmentId) {
        return lists.open(classId).invoke(list -> list.giveUpSeat(classId, enrollmentId));
    }

    @Override
    public List<Seat> seatsOf(ClassId classId) {
        return lists.open(classId).invoke(list -> list.seatedIn(classId));
    }

    @Override
    public Money tuitionOf(ClassId classId) {
        return lists.open(classId).invoke(list -> list.tuitionOf(classId));
    }

    @Override
    public BranchId branchOf(ClassId classId) {
        return lists.open(classId).invoke(list -> list.branchOf(classId));
    }

    @Override
    public boolean isTeacherOf(ClassId classId, StaffId someone) {
        return lists.open(classId).invoke(list -> list.isTaughtBy(someone));
    }
}
