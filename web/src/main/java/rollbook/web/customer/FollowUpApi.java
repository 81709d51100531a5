package rollbook.web.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetFollowUp;
import rollbook.api.customer.CustomerRefusal.NoSuchFollowUp;
import rollbook.api.customer.FollowUpField;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Changes;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** What was said to customers, for programs. */
@RestController
class FollowUpApi {

    private static final String FOLLOW_UPS = "/api/follow-ups";

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    FollowUpApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping("/api/customers/{id}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> record(
            @PathVariable("id") CustomerId customer, @RequestBody FollowUpForm form, NewId newId, Actor actor) {
        var id = new FollowUpId(newId.value());
        var decided = decisions.send(new RecordFollowUp(customer, id, form.followUp()), actor);
        return Reply.created(FOLLOW_UPS, id, decided);
    }

    /** Puts right what the body names; the old wording stays in the history. */
    @PatchMapping(FOLLOW_UPS + "/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("id") FollowUpId id,
            @RequestBody @Schema(implementation = FollowUpForm.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var customer = questions
                .findEvenIfNew(new GetFollowUp(id), FollowUpView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchFollowUp(id)))
                .customerId();
        var command = changes.read(body, FollowUpForm.class)
                .as(customer, id, Changes.named(body, FollowUpField.class, FollowUpField::wireName));
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> find(id, actor, head)));
    }

    @GetMapping(FOLLOW_UPS + "/{id}")
    ResponseEntity<FollowUpView> get(
            @PathVariable("id") FollowUpId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = find(id, actor, position).orElseThrow(() -> new Refused(new NoSuchFollowUp(id)));
        return Reply.shown(view, view.version());
    }

    @GetMapping(FOLLOW_UPS)
    FollowUpPage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), FollowUpPage.class, actor, position);
    }

    private Optional<FollowUpView> find(FollowUpId id, Actor actor, @Nullable Long position) {
        return questions.find(new GetFollowUp(id), FollowUpView.class, actor, position);
    }

    /** Which follow-ups a program wants to see. */
    record Search(
            @Nullable String q,
            @Nullable Boolean mine,
            @Nullable CustomerId customerId,
            @Nullable Due due,
            @Nullable Long page,
            @Nullable Integer size,
            @Nullable String sort) {

        private static final Set<String> SORTABLE = Set.of("createdAt");

        FindFollowUps query() {
            return new FindFollowUps(
                    Paging.term(q), Boolean.TRUE.equals(mine), customerId, due, Paging.of(page, size, sort, SORTABLE));
        }
    }
}
