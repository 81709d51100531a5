package rollbook.command.enrollment;

import static rollbook.command.enrollment.EnrollmentStory.ALONE;
import static rollbook.command.enrollment.EnrollmentStory.JAVA;
import static rollbook.command.enrollment.EnrollmentStory.LI;
import static rollbook.command.enrollment.EnrollmentStory.MA;
import static rollbook.command.enrollment.EnrollmentStory.SUN;
import static rollbook.command.enrollment.EnrollmentStory.WANG;
import static rollbook.command.enrollment.EnrollmentStory.enroll;
import static rollbook.command.enrollment.EnrollmentStory.enrollOrWait;
import static rollbook.command.enrollment.EnrollmentStory.id;
import static rollbook.command.enrollment.EnrollmentStory.openSchool;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Money;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassListEvent.ClassCapacitySet;
import rollbook.api.classlist.ClassListEvent.SeatTaken;
import rollbook.api.classlist.ClassListEvent.WaitingListLeft;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.command.School;

class MoreSeatsTest {

    private static final Money TUITION = Money.of("25000.00");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_has_waited_longest_sits_down_when_a_class_gets_more_seats() {
        school.when(enroll(LI, JAVA), WANG);
        school.when(enrollOrWait(MA, JAVA), WANG);
        school.when(enrollOrWait(SUN, JAVA), WANG);

        school.when(new ReviseClass(JAVA, Set.of(ClassField.CAPACITY), seats(2)), ALONE)
                .happened(
                        new ClassCapacitySet(JAVA, 2),
                        new WaitingListLeft(JAVA, id(MA, JAVA)),
                        new SeatTaken(JAVA, id(MA, JAVA), MA),
                        new CustomerEnrolled(MA, id(MA, JAVA), JAVA),
                        new MovedUpFromWaitingList(id(MA, JAVA), MA, TUITION));
    }

    private static ClassPlan seats(int capacity) {
        return new ClassPlan(null, null, null, null, List.of(), null, null, capacity);
    }
}
