package rollbook.query.payment;

import static rollbook.query.SqlValues.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentEvent;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.PutOnWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Table;

/** The table of places that money is owed for. */
final class PaidPlaces extends Table<PaidPlace> {

    private static final Columns<PaidPlace> COLUMNS = Columns.<PaidPlace>of("read.paid_place")
            .with("id", "text", PaidPlace::id)
            .with("version", "bigint", PaidPlace::version)
            .with("customer_id", "text", PaidPlace::customerId)
            .with("class_id", "text", PaidPlace::classId)
            .with(
                    "tuition",
                    "numeric",
                    place -> place.tuition() == null ? null : place.tuition().amount())
            .with(
                    "currency",
                    "text",
                    place -> place.tuition() == null ? null : place.tuition().currency())
            .with("seated", "boolean", PaidPlace::seated)
            .with("seated_at", "timestamptz", PaidPlace::seatedAt);

    PaidPlaces(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    @Override
    protected PaidPlace row(ResultSet row) throws SQLException {
        return read(row);
    }

    static PaidPlace read(ResultSet row) throws SQLException {
        return new PaidPlace(
                row.getString("id"),
                row.getLong("version"),
                new CustomerId(row.getString("customer_id")),
                row.getString("class_id"),
                Amounts.find(row, "tuition"),
                row.getBoolean("seated"),
                instant(row, "seated_at"));
    }

    @Override
    public long version(PaidPlace row) {
        return row.version();
    }

    @Override
    public PaidPlace evolve(@Nullable PaidPlace row, Fact fact) {
        return after(row, fact);
    }

    static PaidPlace after(@Nullable PaidPlace row, Fact fact) {
        var version = fact.version();
        return switch ((EnrollmentEvent) fact.event()) {
            case Enrolled e ->
                begun(e.enrollmentId().value(), e.customerId(), e.classId()).seated(e.tuition(), fact.at(), version);
            case TransferredIn e ->
                begun(e.enrollmentId().value(), e.customerId(), e.classId()).seated(e.tuition(), fact.at(), version);
            case PutOnWaitingList e ->
                begun(e.enrollmentId().value(), e.customerId(), e.classId()).waiting(version);
            case MovedUpFromWaitingList e -> known(row, fact).seated(e.tuition(), fact.at(), version);
            case Withdrawn _, TransferredOut _ -> known(row, fact).left(version);
            case ContractAgreed _, ContractApproved _ -> known(row, fact).at(version);
        };
    }

    private static PaidPlace begun(String id, CustomerId customerId, ClassId classId) {
        return new PaidPlace(id, 0, customerId, classId.value(), null, false, null);
    }

    private static PaidPlace known(@Nullable PaidPlace row, Fact fact) {
        if (row == null) {
            throw new MissingRow(fact);
        }
        return row;
    }
}
