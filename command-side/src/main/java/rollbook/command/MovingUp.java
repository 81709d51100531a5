package rollbook.command;

import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.Seat;

/** Who needs to know when a class gets more seats, and some of those who waited have got one. */
public interface MovingUp {

    /** Who waited has a seat now. */
    void movedUp(ClassId classId, Seat seat);
}
