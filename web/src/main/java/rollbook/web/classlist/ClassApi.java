package rollbook.web.classlist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassField;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand;
import rollbook.api.classlist.ClassListCommand.CloseClass;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassListQuery.GetRoster;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassView;
import rollbook.api.classlist.Roster;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Changes;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Instants;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Classes, for programs. */
@RestController
@RequestMapping("/api/classes")
class ClassApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    ClassApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> open(@RequestBody ClassPlan plan, NewId newId, Actor actor) {
        var id = new ClassId(newId.value());
        return Reply.created("/api/classes", id, decisions.send(new OpenClass(id, plan), actor));
    }

    @GetMapping
    ClassPage find(
            @ParameterObject @ModelAttribute ClassSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), ClassPage.class, actor, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClassView> get(
            @PathVariable("id") ClassId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = questions
                .find(new GetClass(id, Instants.endOf(asOf)), ClassView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchClass(id)));
        return Reply.shown(view, view.version());
    }

    /** Who sits in the class, and who waits for a seat; all of them where no page is asked for. */
    @GetMapping("/{id}/roster")
    Roster roster(
            @PathVariable("id") ClassId id,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var part = page == null && size == null ? null : Paging.of(page, size, null, Set.of());
        return questions
                .find(new GetRoster(id, part), Roster.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchClass(id)));
    }

    /** Settles anew what the body names; the rest stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Done> revise(
            @PathVariable("id") ClassId id,
            @RequestBody @Schema(implementation = ClassPlan.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(
                new ReviseClass(
                        id,
                        Changes.named(body, ClassField.class, ClassField::wireName),
                        changes.read(body, ClassPlan.class)),
                ifMatch,
                actor);
    }

    /** The class is over: nobody takes a seat in it any more. */
    @PostMapping("/{id}/closing")
    ResponseEntity<Done> close(
            @PathVariable("id") ClassId id,
            @RequestBody(required = false) @Nullable Closing body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var reason = body == null || body.reason() == null ? "" : body.reason();
        return edit(new CloseClass(id, reason), ifMatch, actor);
    }

    private ResponseEntity<Done> edit(ClassListCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        var id = command.classId();
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<ClassView> current(ClassId id, Actor actor, long position) {
        return questions.find(new GetClass(id, null), ClassView.class, actor, position);
    }

    /** Why a class is closed. */
    record Closing(@Nullable String reason) {}
}
