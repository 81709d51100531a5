package rollbook.command.customer;

import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.Students;

/**
 * The customers' files, as enrolling changes them. Who is enrolled stays so, whoever holds the customer or gives them back. The
 * portfolio they are on is told, because a school may leave students out of the cap.
 */
record EnrolledCustomers(CustomerFiles files, Portfolios portfolios) implements Students {

    @Override
    public void refuseUnlessEntrusted(CustomerId student, Actor actor) {
        files.open(student).execute(customer -> customer.refuseUnlessInUseBy(student, actor));
    }

    @Override
    public void refuseUnlessReleasable(CustomerId student, Actor actor) {
        files.open(student).execute(customer -> customer.refuseUnlessReleasableBy(student, actor));
    }

    @Override
    public void sits(CustomerId student, EnrollmentId enrollmentId, ClassId classId) {
        files.open(student)
                .invoke(customer -> customer.sit(student, enrollmentId, classId))
                .ifPresent(holder -> portfolios.study(holder, student));
    }

    @Override
    public void waits(CustomerId student, EnrollmentId enrollmentId, ClassId classId) {
        files.open(student).execute(customer -> customer.waitForSeat(student, enrollmentId, classId));
    }

    @Override
    public void leaves(CustomerId student, EnrollmentId enrollmentId, ClassId classId) {
        files.open(student)
                .invoke(customer -> customer.leave(student, enrollmentId, classId))
                .ifPresent(holder -> portfolios.studyNoMore(holder, student));
    }
}
