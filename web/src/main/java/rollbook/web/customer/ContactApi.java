package rollbook.web.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactField;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerCommand.AddContact;
import rollbook.api.customer.CustomerCommand.CorrectContact;
import rollbook.api.customer.CustomerCommand.RemoveContact;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerRefusal.NoSuchContact;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Changes;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Who can be called about a customer, for programs. */
@RestController
@RequestMapping("/api/customers/{customerId}/contacts")
class ContactApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    ContactApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> add(
            @PathVariable("customerId") CustomerId customer,
            @RequestBody ContactDetails details,
            NewId newId,
            Actor actor) {
        var id = new ContactId(newId.value());
        var where = "/api/customers/" + customer + "/contacts";
        return Reply.created(where, id, decisions.send(new AddContact(customer, id, details), actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<ContactView> get(
            @PathVariable("customerId") CustomerId customer,
            @PathVariable("id") ContactId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = customer(customer, actor, position);
        return Reply.shown(contact(view, id).orElseThrow(() -> new Refused(new NoSuchContact(id))), view.version());
    }

    /** Puts right what the body names; the rest stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("customerId") CustomerId customer,
            @PathVariable("id") ContactId id,
            @RequestBody @Schema(implementation = ContactDetails.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var values = changes.read(body, ContactDetails.class);
        var command = new CorrectContact(
                customer, id, values, Changes.named(body, ContactField.class, ContactField::wireName));
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> find(customer, actor, head)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Done> remove(
            @PathVariable("customerId") CustomerId customer,
            @PathVariable("id") ContactId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = new RemoveContact(customer, id);
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> find(customer, actor, head)));
    }

    private CustomerView customer(CustomerId id, Actor actor, @Nullable Long position) {
        return questions
                .findEvenIfNew(new GetCustomer(id, null), CustomerView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
    }

    private Optional<CustomerView> find(CustomerId id, Actor actor, @Nullable Long position) {
        return questions.find(new GetCustomer(id, null), CustomerView.class, actor, position);
    }

    private static Optional<ContactView> contact(CustomerView view, ContactId id) {
        return view.contacts().stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst();
    }
}
