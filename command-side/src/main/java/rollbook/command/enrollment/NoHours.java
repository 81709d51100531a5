package rollbook.command.enrollment;

import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.LessonHours;

/** For a school that counts no lesson hours: there is nothing to carry over. */
record NoHours() implements LessonHours {

    @Override
    public void carryOver(CustomerId student, EnrollmentId from, EnrollmentId to) {
        // no hours are counted here
    }
}
