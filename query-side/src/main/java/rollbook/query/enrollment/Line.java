package rollbook.query.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.classlist.Semester;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.staff.StaffId;
import rollbook.query.HumanCode;
import rollbook.query.SqlValues;
import rollbook.query.Staff;

/**
 * An enrolment beside what it is about.
 *
 * @param code the number people use
 * @param place whose turn it is on the waiting list; absent for who does not wait
 */
record Line(
        Paper paper,
        String code,
        @Nullable String customer,
        String customerCode,
        String course,
        String branch,
        Semester semester,
        @Nullable Integer place) {

    static Line of(ResultSet row) throws SQLException {
        var paper = Papers.read(row);
        return new Line(
                paper,
                HumanCode.enrollment(paper.subject().position()),
                row.getString("name"),
                HumanCode.customer(row.getLong("registered")),
                row.getString("course_name"),
                row.getString("branch_name"),
                new Semester(row.getString("semester")),
                SqlValues.number(row, "place"));
    }

    /** The same enrolment as it stood once. */
    Line then(Paper past) {
        return new Line(past, code, customer, customerCode, course, branch, semester, null);
    }

    EnrollmentRow row(Staff staff, boolean withMoney) {
        var subject = paper.subject();
        return new EnrollmentRow(
                subject.id(),
                code,
                subject.customerId(),
                customer,
                customerCode,
                subject.classId(),
                course,
                branch,
                semester,
                paper.state(),
                place,
                tuition(withMoney),
                staff.name(paper.coming().by()),
                paper.coming().at(),
                paper.version());
    }

    EnrollmentView view(Staff staff, boolean withMoney) {
        var subject = paper.subject();
        var seat = paper.seat();
        var left = paper.left();
        return new EnrollmentView(
                subject.id(),
                code,
                subject.customerId(),
                customer,
                customerCode,
                subject.classId(),
                course,
                branch,
                semester,
                paper.state(),
                place,
                tuition(withMoney),
                staff.name(paper.coming().by()),
                paper.coming().at(),
                seat == null ? null : seat.since(),
                agreement(staff),
                approval(staff),
                left == null
                        ? null
                        : new EnrollmentView.Left(left.reason(), staff.nameOf(left.by()), left.at(), left.on()),
                paper.coming().from(),
                left == null ? null : left.to(),
                paper.version());
    }

    private @Nullable Money tuition(boolean withMoney) {
        return withMoney && paper.seat() != null ? paper.seat().tuition() : null;
    }

    private EnrollmentView.@Nullable Agreed agreement(Staff staff) {
        var agreed = paper.agreed();
        return agreed == null
                ? null
                : new EnrollmentView.Agreed(
                        agreed.agreement(), agreed.proof(), staff.nameOf(agreed.recordedBy()), agreed.at());
    }

    private EnrollmentView.@Nullable Approved approval(Staff staff) {
        var approved = paper.approved();
        return approved == null ? null : new EnrollmentView.Approved(staff.name(approved.by()), approved.at());
    }

    /** Everybody from the school whom the paper names. */
    Stream<StaffId> people() {
        return Stream.of(
                        paper.coming().by(),
                        paper.agreed() == null ? null : paper.agreed().recordedBy(),
                        paper.approved() == null ? null : paper.approved().by(),
                        paper.left() == null ? null : paper.left().by())
                .filter(Objects::nonNull);
    }
}
