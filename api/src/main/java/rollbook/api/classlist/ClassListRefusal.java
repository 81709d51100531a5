package rollbook.api.classlist;

import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Refusal;

/** Why something cannot be done with a class. */
public sealed interface ClassListRefusal {

    /** There is no such class. */
    record NoSuchClass(ClassId classId) implements ClassListRefusal, Refusal.Missing {}

    /** The branch runs this course in this semester already. */
    record AlreadyOpen(BranchId branchId, CourseId courseId, Semester semester)
            implements ClassListRefusal, Refusal.Conflict {}

    /** Another class was opened under this id. */
    record OpenedOtherwise(ClassId classId) implements ClassListRefusal, Refusal.Conflict {}

    /** All seats are taken: there are {@code capacity}, {@code seated} sit in them, {@code waiting} more wait for one. */
    record ClassFull(ClassId classId, int capacity, int seated, int waiting)
            implements ClassListRefusal, Refusal.Conflict {}

    /** The class is over. */
    record ClassIsOver(ClassId classId) implements ClassListRefusal, Refusal.Conflict {}

    /** More people sit in the class than it would have seats. */
    record TooFewSeats(ClassId classId, int capacity, int seated) implements ClassListRefusal, Refusal.Conflict {}

    /** Only who teaches a class, or an administrator, decides about it. */
    record NotYourClass(ClassId classId) implements ClassListRefusal, Refusal.Forbidden {}
}
