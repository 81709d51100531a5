package rollbook.web.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.GetHistory;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Duplicates;
import rollbook.api.customer.HistoryPage;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.disclosure.Disclosures;
import rollbook.web.http.Changes;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Instants;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Customers' files, for programs. */
@RestController
@RequestMapping("/api/customers")
class CustomerApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;
    private final DuplicateChecks duplicates;
    private final Disclosures disclosures;

    CustomerApi(
            Decisions decisions,
            Questions questions,
            Edits edits,
            Changes changes,
            DuplicateChecks duplicates,
            Disclosures disclosures) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
        this.duplicates = duplicates;
        this.disclosures = disclosures;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> register(@RequestBody NewCustomer file, NewId newId, Actor actor) {
        var id = new CustomerId(newId.value());
        return Reply.created("/api/customers", id, decisions.send(file.as(id), actor));
    }

    @GetMapping
    CustomerPage find(
            @ParameterObject @ModelAttribute CustomerSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        disclosures.refuseSpentViews(actor);
        var found = questions.ask(
                new FindCustomers(search.filter(), search.pageRequest()), CustomerPage.class, actor, position);
        disclosures.viewed(actor, InClear.lines(found, actor), search.reason());
        return found;
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerView> get(
            @PathVariable("id") CustomerId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = questions
                .find(new GetCustomer(id, Instants.endOf(asOf)), CustomerView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
        return Reply.shown(view, view.version());
    }

    @GetMapping("/{id}/history")
    HistoryPage history(
            @PathVariable("id") CustomerId id,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions
                .find(new GetHistory(id, Paging.of(page, size, null, Set.of())), HistoryPage.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCustomer(id)));
    }

    /** Puts right what the body names; the rest stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("id") CustomerId id,
            @RequestBody @Schema(implementation = CustomerFile.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var values = changes.read(body, CustomerFile.class);
        return edit(
                new CorrectCustomer(id, values, Changes.named(body, CustomerField.class, CustomerField::wireName)),
                ifMatch,
                actor);
    }

    /** Lays the file aside. */
    @PostMapping("/{id}/deletion-mark")
    ResponseEntity<Done> markForDeletion(
            @PathVariable("id") CustomerId id,
            @RequestBody Reason body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new MarkCustomerForDeletion(id, body.orEmpty()), ifMatch, actor);
    }

    /** Takes the file up again. */
    @DeleteMapping("/{id}/deletion-mark")
    ResponseEntity<Done> restore(
            @PathVariable("id") CustomerId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new RestoreCustomer(id), ifMatch, actor);
    }

    /** Whether somebody like this is already known. */
    @PostMapping("/duplicate-check")
    Duplicates findDuplicates(
            @RequestBody Traits traits,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return duplicates.find(traits, actor, position);
    }

    private ResponseEntity<Done> edit(CustomerCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        var id = command.customerId();
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<CustomerView> current(CustomerId id, Actor actor, long position) {
        return questions.find(new GetCustomer(id, null), CustomerView.class, actor, position);
    }
}
