package rollbook.query.payment;

import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.CourseId;
import rollbook.api.payment.PaymentRow;
import rollbook.api.staff.StaffId;
import rollbook.query.Staff;

/** Reads lines of the cash book for people: with the names of those they speak of. */
record EntryLines(JdbcClient jdbc) {

    /** A line {@code e}, its customer {@code c}, and the course {@code k} that was paid for, with or without a place in a class. */
    static final String FROM = """
         from read.ledger_entry e
         join read.ledger l on l.id = e.ledger_id
         left join read.customer c on c.id = e.customer_id
         left join read.paid_place p on p.id = e.enrollment_id
         left join read.paid_class s on s.id = p.class_id
         left join read.paid_course k on k.id = coalesce(e.course_id, s.course_id)
        """;

    private static final String SELECT = """
        select e.*, l.version as ledger_version, c.name as customer, k.id as for_course, k.name as course
        """;

    private record Read(
            Entry entry,
            long version,
            @Nullable String customer,
            @Nullable CourseId courseId,
            @Nullable String course) {}

    List<PaymentRow> read(String where, String order, Map<String, ?> parameters) {
        var lines = jdbc.sql(SELECT + FROM + where + order)
                .params(parameters)
                .query((row, _) -> line(row))
                .list();
        var staff = Staff.named(jdbc, lines.stream().flatMap(EntryLines::people).toList());
        return lines.stream().map(line -> row(line, staff)).toList();
    }

    private static Read line(ResultSet row) throws SQLException {
        var named = row.getString("course_id");
        var courseId = named == null ? word(row, "for_course", CourseId::new) : new CourseId(named);
        return new Read(
                Books.entry(row),
                row.getLong("ledger_version"),
                row.getString("customer"),
                courseId,
                row.getString("course"));
    }

    private static Stream<StaffId> people(Read line) {
        var entry = line.entry();
        return Stream.of(new StaffId(entry.author()), staff(entry.approver()), entry.consultant())
                .filter(Objects::nonNull);
    }

    private static @Nullable StaffId staff(@Nullable String id) {
        return id == null ? null : new StaffId(id);
    }

    private static PaymentRow row(Read line, Staff staff) {
        var entry = line.entry();
        return new PaymentRow(
                entry.id(),
                entry.paymentId(),
                entry.type(),
                entry.state(),
                entry.paidFor().customerId(),
                line.customer(),
                entry.paidFor().enrollmentId(),
                line.courseId(),
                line.course(),
                entry.kind(),
                entry.amount(),
                entry.method(),
                entry.note(),
                entry.declined(),
                entry.day(),
                entry.at(),
                staff.name(new StaffId(entry.author())),
                staff.nameOf(staff(entry.approver())),
                staff.nameOf(entry.consultant()),
                entry.receipt(),
                line.version());
    }
}
