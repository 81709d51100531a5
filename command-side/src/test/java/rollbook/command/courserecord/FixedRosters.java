package rollbook.command.courserecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.BranchId;
import rollbook.api.Money;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;
import rollbook.command.Rosters;

/** The class that these lessons belong to: its teachers, and whoever has been let in. */
final class FixedRosters implements Rosters, ConfigurerModule {

    private final BranchId branch;
    private final List<StaffId> teachers;
    private final List<Seat> seats = new ArrayList<>();

    FixedRosters(BranchId branch, StaffId... teachers) {
        this.branch = branch;
        this.teachers = List.of(teachers);
    }

    void letIn(Seat seat) {
        seats.add(seat);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerComponent(Rosters.class, _ -> this);
    }

    @Override
    public List<Seat> seatsOf(ClassId classId) {
        return List.copyOf(seats);
    }

    @Override
    public boolean isTeacherOf(ClassId classId, StaffId someone) {
        return teachers.contains(someone);
    }

    @Override
    public BranchId branchOf(ClassId classId) {
        return branch;
    }

    @Override
    public Place takeSeat(ClassId classId, EnrollmentId enrollmentId, CustomerId customerId, boolean waitIfFull) {
        throw new UnsupportedOperationException("nobody takes a seat here");
    }

    @Override
    public Optional<Seat> giveUpSeat(ClassId classId, EnrollmentId enrollmentId) {
        throw new UnsupportedOperationException("nobody gives up a seat here");
    }

    @Override
    public Money tuitionOf(ClassId classId) {
        throw new UnsupportedOperationException("nobody pays here");
    }
}
