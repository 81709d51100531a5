package rollbook.query.customer.refused;

import static rollbook.query.SqlValues.moment;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.customer.ClaimObstacle;
import rollbook.api.customer.CustomerQuery.GetRefusedClaims;
import rollbook.api.customer.RefusedClaim;
import rollbook.api.customer.RefusedClaimPage;
import rollbook.api.customer.RefusedClaimRow;
import rollbook.api.staff.StaffId;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.SqlValues;
import rollbook.query.Staff;

/** Answers who wanted a customer in vain. */
@Component
@OnQuerySide
class RefusedClaimAnswers {

    private final JdbcClient jdbc;

    RefusedClaimAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom({RefusedClaimProjection.GROUP, "staff"})
    RefusedClaimPage answer(GetRefusedClaims query) {
        var page = query.page();
        List<RefusedClaim> claims = jdbc.sql("select * from read.refused_claim where customer_id = :customer"
                        + " order by at desc, id offset :offset limit :limit")
                .param("customer", query.customerId().value())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> new RefusedClaim(
                        query.customerId(),
                        new StaffId(row.getString("consultant")),
                        moment(row, "at"),
                        ClaimObstacle.valueOf(row.getString("obstacle")),
                        SqlValues.word(row, "holder", StaffId::new)))
                .list();
        var total = jdbc.sql("select count(*) from read.refused_claim where customer_id = :customer")
                .param("customer", query.customerId().value())
                .query(Long.class)
                .single();
        var staff = Staff.named(
                jdbc,
                claims.stream()
                        .flatMap(claim -> Stream.of(claim.consultant(), claim.holder()))
                        .toList());
        var items = claims.stream()
                .map(claim -> new RefusedClaimRow(
                        claim.at(), staff.name(claim.consultant()), claim.obstacle(), staff.nameOf(claim.holder())))
                .toList();
        return new RefusedClaimPage(items, page.page(), page.size(), total, true);
    }
}
