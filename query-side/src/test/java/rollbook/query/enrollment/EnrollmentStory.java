package rollbook.query.enrollment;

import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent.ClassOpened;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.query.School;

/** A class that costs 9,800, whose teachers and whose customers' consultant are known, and a finance officer. */
abstract class EnrollmentStory {

    static final Money TUITION = Money.of("9800.00");

    final School school = School.shared();
    final Actor consultant = School.actor(School.anyId(), Role.CONSULTANT);
    final Actor advisor = School.actor(School.anyId(), Role.ADVISOR);
    final Actor lecturer = School.actor(School.anyId(), Role.LECTURER);
    final Actor finance = School.actor("finance", Role.FINANCE);
    final ClassId classId = aClass("7");

    ClassId aClass(String semester) {
        var branch = new BranchId(School.anyId());
        var course = new CourseId(School.anyId());
        var id = new ClassId(School.anyId());
        school.happened(branch, new BranchOpened(branch, "北京", null));
        school.happened(course, new CourseOffered(course, "Python", TUITION, 6, null));
        school.happened(
                id,
                new ClassOpened(
                        id,
                        branch,
                        course,
                        ClassType.WEEKEND,
                        new Semester(semester),
                        List.of(advisor.id(), lecturer.id()),
                        LocalDate.parse("2026-11-01"),
                        null,
                        1,
                        TUITION));
        return id;
    }

    CustomerId aCustomer(String name) {
        var id = anybody();
        school.happened(id, registered(id, name, "", "139"), new CustomerClaimed(id, consultant.id()));
        return id;
    }

    EnrollmentId seated(String name) {
        var customer = aCustomer(name);
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        return id;
    }

    EnrollmentId waiting(String name) {
        var customer = aCustomer(name);
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new PutOnWaitingList(id, customer, classId, consultant.id()));
        return id;
    }

    EnrollmentFilter inClass(@Nullable EnrollmentState state) {
        return new EnrollmentFilter(null, null, classId, state);
    }

    @Nullable
    Integer place(EnrollmentId id) {
        return view(id, finance).waitingPlace();
    }

    EnrollmentView view(EnrollmentId id, Actor actor) {
        return school.find(new GetEnrollment(id, null), EnrollmentView.class, actor)
                .orElseThrow();
    }

    List<EnrollmentRow> find(EnrollmentFilter filter, String sort, Actor actor) {
        return school.ask(new FindEnrollments(filter, new PageRequest(1, 50, sort)), EnrollmentPage.class, actor)
                .items();
    }
}
