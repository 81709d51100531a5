package rollbook.query.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.Money;
import rollbook.api.enrollment.EnrollmentSum;

/** Sums up what enrolments cost and what has been paid for them. */
record EnrollmentSums(JdbcClient jdbc, String currency) {

    private static final String SUMS = """
        select coalesce(sum(p.tuition) filter (where p.seated), 0) as tuition,
               coalesce(sum(l.paid), 0) as paid,
               coalesce(sum(greatest(p.tuition - coalesce(l.paid, 0), 0)) filter (where p.seated), 0) as open
        """ + EnrollmentAnswers.FROM + """
        left join read.paid_place p on p.id = e.id
        left join read.ledger l on l.enrollment_id = e.id
        """;

    /** What those come to that somebody asks for, as far as somebody may see what was paid. */
    EnrollmentSum of(WantedEnrollments wanted, EnrollmentSight sight) {
        return jdbc.sql(SUMS + wanted.where() + " and " + sight.whosePayments())
                .params(wanted.parameters())
                .query((row, _) -> new EnrollmentSum(amount(row, "tuition"), amount(row, "paid"), amount(row, "open")))
                .single();
    }

    private Money amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), currency);
    }
}
