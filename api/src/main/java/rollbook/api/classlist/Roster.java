package rollbook.api.classlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.Page;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;

/**
 * Who sits in a class, and who waits for a seat.
 *
 * @param classId which class
 * @param code the number people use for the class
 * @param items who sits, in the order in which they came; consultants see their own customers only
 * @param waiting who waits, the first first; likewise
 * @param seated how many sit in all
 * @param wanted how many wait in all
 * @param capacity how many seats there are; absent where there is no limit
 * @param total of how many who sit {@code items} is a part
 */
public record Roster(
        ClassId classId,
        String code,
        List<Student> items,
        List<Student> waiting,
        int seated,
        int wanted,
        @Nullable Integer capacity,
        int page,
        int size,
        long total,
        boolean totalIsExact)
        implements Page<Roster.Student> {

    /**
     * Somebody who sits in the class or waits for a seat.
     *
     * @param place in the order in which they came, counted from 1
     * @param student what they are called
     * @param code the number people use for them; absent for who has no file
     * @param since when they got the seat, or began to wait
     */
    public record Student(
            int place,
            EnrollmentId enrollmentId,
            CustomerId customerId,
            @Nullable String student,
            @Nullable String code,
            Instant since) {}
}
