package rollbook.web.student;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.courserecord.CourseRecordQuery.GetStudentRecords;
import rollbook.api.courserecord.StudentRecords;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursView;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.web.console.Console;

/** Gathers what is known about a student. Nothing is asked that the reader's roles do not open. */
@Component
class StudentPlaces {

    private final Console console;

    StudentPlaces(Console console) {
        this.console = console;
    }

    /** The classes of a student, the latest enrolment first; then those the reader knows only from what was done in them. */
    List<StudentPlace> of(CustomerId student, Actor actor) {
        var done = records(student, actor);
        var places = new ArrayList<StudentPlace>();
        for (var row : enrollments(student, actor)) {
            places.add(new StudentPlace(
                    row.id(),
                    row.classId(),
                    row.course() + " · " + row.semester(),
                    row,
                    done.remove(row.id()),
                    hours(row.id(), actor),
                    balance(row.id(), actor)));
        }
        done.forEach((id, enrolled) -> {
            var first = enrolled.records().getFirst();
            places.add(new StudentPlace(id, first.classId(), first.className(), null, enrolled, null, null));
        });
        return places;
    }

    private List<EnrollmentRow> enrollments(CustomerId student, Actor actor) {
        return isEnrollmentReader(actor)
                ? console.ask(
                                new FindEnrollments(
                                        EnrollmentFilter.of(student), PageRequest.first(PageRequest.MAX_SIZE)),
                                EnrollmentPage.class,
                                actor)
                        .items()
                : List.of();
    }

    private Map<EnrollmentId, StudentRecords.Enrolled> records(CustomerId student, Actor actor) {
        var byEnrollment = new LinkedHashMap<EnrollmentId, StudentRecords.Enrolled>();
        if (actor.hasAnyOf(Role.ADVISOR, Role.ASSISTANT, Role.LECTURER, Role.BOSS)) {
            console.ask(new GetStudentRecords(student), StudentRecords.class, actor)
                    .enrollments()
                    .forEach(one -> byEnrollment.put(one.enrollmentId(), one));
        }
        return byEnrollment;
    }

    private @Nullable HoursView hours(EnrollmentId id, Actor actor) {
        return console.find(new GetHours(id, null), HoursView.class, actor).orElse(null);
    }

    private @Nullable BalanceView balance(EnrollmentId id, Actor actor) {
        return actor.directsSales() || actor.hasAnyOf(Role.FINANCE, Role.CONSULTANT)
                ? console.find(new GetBalance(id, null), BalanceView.class, actor)
                        .orElse(null)
                : null;
    }

    private static boolean isEnrollmentReader(Actor actor) {
        return actor.directsSales() || actor.hasAnyOf(Role.CONSULTANT, Role.ADVISOR, Role.LECTURER, Role.FINANCE);
    }
}
