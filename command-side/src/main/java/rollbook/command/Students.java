package rollbook.command;

import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/** Customers as classes know them: who may decide for them, and what their files say about where they sit. */
public interface Students {

    /** Refuses unless the customer has a file in use, and the actor holds them or directs sales. */
    void refuseUnlessEntrusted(CustomerId student, Actor actor);

    /** The same for letting the customer go, which must be possible also when nobody knows any more who they are. */
    void refuseUnlessReleasable(CustomerId student, Actor actor);

    /** The file says from now on that the customer sits in the class. */
    void sits(CustomerId student, EnrollmentId enrollmentId, ClassId classId);

    /** The file says from now on that the customer waits for a seat. */
    void waits(CustomerId student, EnrollmentId enrollmentId, ClassId classId);

    /** The file says from now on that the customer neither sits in the class nor waits for a seat. */
    void leaves(CustomerId student, EnrollmentId enrollmentId, ClassId classId);
}
