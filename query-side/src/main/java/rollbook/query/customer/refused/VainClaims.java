package rollbook.query.customer.refused;

import static rollbook.query.SqlValues.moment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimRow;
import rollbook.api.staff.StaffId;
import rollbook.query.OnQuerySide;
import rollbook.query.SqlValues;
import rollbook.query.Staff;

/** Tells who wanted a customer in vain, newest first. */
@Component
@OnQuerySide
public class VainClaims {

    private final JdbcClient jdbc;

    VainClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them. */
    public List<RefusedClaimRow> to(CustomerId customer) {
        return to(customer, 0, Integer.MAX_VALUE);
    }

    List<RefusedClaimRow> to(CustomerId customer, long offset, int limit) {
        List<RefusedClaim> claims = jdbc.sql("select * from read.refused_claim where customer_id = :customer"
                        + " order by at desc, id offset :offset limit :limit")
                .param("customer", customer.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new RefusedClaim(
                        customer,
                        new StaffId(row.getString("consultant")),
                        moment(row, "at"),
                        ClaimObstacle.valueOf(row.getString("obstacle")),
                        SqlValues.word(row, "holder", StaffId::new)))
                .list();
        var staff = Staff.named(
                jdbc,
                claims.stream()
                        .flatMap(claim -> Stream.of(claim.consultant(), claim.holder()))
                        .toList());
        return claims.stream()
                .map(claim -> new RefusedClaimRow(
                        claim.at(), staff.name(claim.consultant()), claim.obstacle(), staff.nameOf(claim.holder())))
                .toList();
    }

    long countTo(CustomerId customer) {
        return jdbc.sql("select count(*) from read.refused_claim where customer_id = :customer")
                .param("customer", customer.value())
                .query(Long.class)
                .single();
    }
}
