package rollbook.command.enrollment;

import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;
import rollbook.command.MovingUp;
import rollbook.command.Rosters;
import rollbook.command.Students;

/** Who waited has got a seat: their file and their enrolment say so in the same act. */
record NextInLine(Enrollments enrollments, Rosters rosters, Students students) implements MovingUp {

    @Override
    public void movedUp(ClassId classId, Seat seat) {
        var id = seat.enrollmentId();
        var tuition = rosters.tuitionOf(classId);
        students.sits(seat.customerId(), id, classId);
        enrollments.open(id).execute(place -> place.moveUp(id, tuition));
    }
}
