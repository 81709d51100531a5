package rollbook.web.catalog;

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
import rollbook.api.CourseId;
import rollbook.api.Refused;
import rollbook.api.catalog.CatalogQuery.FindCourses;
import rollbook.api.catalog.CatalogQuery.GetCourse;
import rollbook.api.catalog.CourseCommand.CorrectCourse;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.catalog.CourseField;
import rollbook.api.catalog.CoursePage;
import rollbook.api.catalog.CourseRefusal.NoSuchCourse;
import rollbook.api.catalog.CourseView;
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

/** The courses the school offers, for programs. */
@RestController
@RequestMapping("/api/courses")
class CourseApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Changes changes;

    CourseApi(Decisions decisions, Questions questions, Edits edits, Changes changes) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> offer(@RequestBody CourseDetails details, NewId newId, Actor actor) {
        var id = new CourseId(newId.value());
        return Reply.created("/api/courses", id, decisions.send(new OfferCourse(id, details), actor));
    }

    @GetMapping
    CoursePage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), CoursePage.class, actor, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<CourseView> get(
            @PathVariable("id") CourseId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = questions
                .find(new GetCourse(id, Instants.endOf(asOf)), CourseView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchCourse(id)));
        return Reply.shown(view, view.version());
    }

    /** Settles anew what the body names; the rest stays. */
    @PatchMapping("/{id}")
    ResponseEntity<Done> correct(
            @PathVariable("id") CourseId id,
            @RequestBody @Schema(implementation = CourseDetails.class) ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = new CorrectCourse(
                id,
                Changes.named(body, CourseField.class, CourseField::wireName),
                changes.read(body, CourseDetails.class));
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<CourseView> current(CourseId id, Actor actor, long position) {
        return questions.find(new GetCourse(id, null), CourseView.class, actor, position);
    }

    /** Which courses a program wants to see. */
    record Search(
            @Nullable String q,
            @Nullable Long page,
            @Nullable Integer size,
            @Nullable String sort) {

        private static final Set<String> SORTABLE = Set.of("name", "price", "periodMonths", "createdAt");

        FindCourses query() {
            return new FindCourses(Paging.term(q), Paging.of(page, size, sort, SORTABLE));
        }
    }
}
