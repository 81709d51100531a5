package rollbook.command;

import java.util.List;
import java.util.Optional;
import rollbook.api.BranchId;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** Who sits in which class, as other areas need to know and change it. A class that does not exist is refused everywhere. */
public interface Rosters {

    /** What somebody got who wanted a seat. */
    enum Place {
        SEATED,
        WAITING
    }

    /**
     * Takes a seat, or, where there is none, a place on the waiting list. Who has one already keeps it.
     *
     * @param waitIfFull whether they wait; else a full class is refused
     */
    Place takeSeat(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId, boolean waitIfFull);

    /** Gives up a seat or a place on the waiting list; answers who waited first and has got the seat now. */
    Optional<Seat> giveUpSeat(ClassId classId, EnrollmentId enrollmentId);

    /** Who sits in a class, in the order in which they came. */
    List<Seat> seatsOf(ClassId classId);

    /** What a class costs who comes now. */
    Money tuitionOf(ClassId classId);

    /** At which branch a class is. */
    BranchId branchOf(ClassId classId);

    /** Whether somebody teaches a class, or looks after it. */
    boolean isTeacherOf(ClassId classId, StaffId someone);
}
