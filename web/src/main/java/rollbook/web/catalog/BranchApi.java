package rollbook.web.catalog;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.Refused;
import rollbook.api.catalog.BranchCommand.CorrectBranch;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.BranchField;
import rollbook.api.catalog.BranchPage;
import rollbook.api.catalog.BranchRefusal.NoSuchBranch;
import rollbook.api.catalog.BranchView;
import rollbook.api.catalog.CatalogQuery.FindBranches;
import rollbook.api.catalog.CatalogQuery.GetBranch;
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

/** The branches of the school, for programs. */
@RestController
@RequestMapping("/api/branches")
class BranchApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    BranchApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> open(@RequestBody BranchDetails details, NewId newId, Actor actor) {
        var id = new BranchId(newId.value());
        return Reply.created("/api/branches", id, decisions.send(new OpenBranch(id, details), actor));
    }

    @GetMapping
    BranchPage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), BranchPage.class, actor, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<BranchView> get(
            @PathVariable("id") BranchId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = find(id, actor, position).orElseThrow(() -> new Refused(new NoSuchBranch(id)));
        return Reply.shown(view, view.version());
    }

    /** Puts right what the body names; the rest stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("id") BranchId id,
            @RequestBody @Schema(implementation = BranchDetails.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = new CorrectBranch(
                id,
                Changes.named(body, BranchField.class, BranchField::wireName),
                changes.read(body, BranchDetails.class));
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> find(id, actor, head)));
    }

    private Optional<BranchView> find(BranchId id, Actor actor, @Nullable Long position) {
        return questions.find(new GetBranch(id), BranchView.class, actor, position);
    }

    /** Which branches a program wants to see. */
    record Search(
            @Nullable String q,
            @Nullable Long page,
            @Nullable Integer size,
            @Nullable String sort) {

        FindBranches query() {
            return new FindBranches(Paging.term(q), Paging.of(page, size, sort, Set.of("name", "createdAt")));
        }
    }
}
