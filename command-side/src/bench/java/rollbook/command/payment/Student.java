package rollbook.command.payment;

import java.util.List;
import java.util.stream.IntStream;
import rollbook.api.CourseId;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.PaidFor;

/** One student with places in some classes, and interest in a course. */
record Student(CustomerId id) {

    static final CourseId COURSE = new CourseId("course");

    private static final int PLACES = 3;

    static Student number(int number) {
        return new Student(new CustomerId("student-" + number));
    }

    List<EnrollmentId> places() {
        return IntStream.range(0, PLACES)
                .mapToObj(i -> EnrollmentId.of(id, new ClassId("class-" + i)))
                .toList();
    }

    PaidFor forPlace(int place) {
        return new PaidFor(id, places().get(place), null);
    }

    PaidFor forCourse() {
        return new PaidFor(id, null, COURSE);
    }
}
