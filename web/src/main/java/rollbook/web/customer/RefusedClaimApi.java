package rollbook.web.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetRefusedClaims;
import rollbook.api.customer.RefusedClaimPage;
import rollbook.web.Questions;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** Who wanted a customer in vain, for programs. */
@RestController
class RefusedClaimApi {

    private final Questions questions;

    RefusedClaimApi(Questions questions) {
        this.questions = questions;
    }

    /** Newest first; a refusal can be seen here about a second after it was told. */
    @GetMapping("/api/customers/{id}/refused-claims")
    RefusedClaimPage find(
            @PathVariable("id") CustomerId id,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var wanted = Paging.of(page, size, null, Set.of());
        return questions.ask(new GetRefusedClaims(id, wanted), RefusedClaimPage.class, actor, position);
    }
}
