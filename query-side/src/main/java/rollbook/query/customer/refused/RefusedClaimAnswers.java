package rollbook.query.customer.refused;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import rollbook.api.customer.CustomerQuery.GetRefusedClaims;
import rollbook.api.customer.RefusedClaimPage;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers who wanted a customer in vain. */
@Component
@OnQuerySide
class RefusedClaimAnswers {

    private final VainClaims vainClaims;

    RefusedClaimAnswers(VainClaims vainClaims) {
        this.vainClaims = vainClaims;
    }

    @QueryHandler
    @AnsweredFrom({RefusedClaimProjection.GROUP, "staff"})
    RefusedClaimPage answer(GetRefusedClaims query) {
        var page = query.page();
        var items = vainClaims.to(query.customerId(), page.offset(), page.size());
        var total = vainClaims.countTo(query.customerId());
        return new RefusedClaimPage(items, page.page(), page.size(), total, true);
    }
}
