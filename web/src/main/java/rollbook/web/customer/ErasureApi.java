package rollbook.web.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.Erasure;
import rollbook.api.customer.PersonalData;
import rollbook.web.http.Reply;

/** What is stored about a customer, and its erasure, for programs. */
@RestController
@RequestMapping("/api/customers/{id}")
class ErasureApi {

    private final Erasures erasures;
    private final HandingOut handingOut;

    ErasureApi(Erasures erasures, HandingOut handingOut) {
        this.erasures = erasures;
        this.handingOut = handingOut;
    }

    /** Erases everything that is known about a customer, for ever, and answers the certificate. To ask again changes nothing. */
    @PostMapping("/erasure")
    ResponseEntity<Erasure> erase(@PathVariable("id") CustomerId id, @RequestBody Reason body, Actor actor) {
        var decided = erasures.erase(id, body.orEmpty(), actor);
        return Reply.done(erasures.certificate(id, actor, decided.position()), decided);
    }

    /** The certificate of an erasure. */
    @GetMapping("/erasure")
    Erasure certificate(
            @PathVariable("id") CustomerId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return erasures.certificate(id, actor, position);
    }

    /** Everything that is stored about a customer. */
    @GetMapping("/personal-data")
    PersonalData personalData(
            @PathVariable("id") CustomerId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return handingOut.find(id, actor, position).orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
    }
}
