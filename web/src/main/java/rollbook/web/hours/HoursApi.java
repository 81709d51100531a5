package rollbook.web.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.hours.HoursCommand;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursCommand.CorrectHours;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursCommand.UnfreezeHours;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursRefusal.NoSuchPackage;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.HoursWarning;
import rollbook.api.hours.PackageId;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Instants;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** Lesson hours, for programs. */
@RestController
class HoursApi {

    private static final String HOURS = "/api/enrollments/{id}/hours";

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;

    HoursApi(Decisions decisions, Questions questions, Edits edits) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
    }

    /** How many hours are left, and how it came to that: as known now, or as known at an instant. */
    @GetMapping(HOURS)
    ResponseEntity<HoursView> get(
            @PathVariable("id") EnrollmentId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = view(new GetHours(id, Instants.endOf(asOf)), actor, position);
        return Reply.shown(view, version(view));
    }

    private HoursView view(GetHours query, Actor actor, @Nullable Long position) {
        return questions
                .find(query, HoursView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchEnrollment(query.enrollmentId())));
    }

    /** Of the book of hours, in which nothing stands at first. */
    private static long version(HoursView view) {
        return view.version() == null ? 0 : view.version();
    }

    /** A package of hours is bought. */
    @PostMapping(HOURS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> buy(
            @PathVariable("id") EnrollmentId id, @RequestBody NewPackage body, NewId newId, Actor actor) {
        var packageId = new PackageId(newId.value());
        return Reply.created(
                "/api/enrollments/" + id + "/hours/packages", packageId, decisions.send(body.as(id, packageId), actor));
    }

    /** One package, and what has become of it; one that was taken back is none any more. */
    @GetMapping(HOURS + "/packages/{packageId}")
    ResponseEntity<HoursView.Bundle> onePackage(
            @PathVariable("id") EnrollmentId id,
            @PathVariable("packageId") PackageId packageId,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = view(new GetHours(id, null), actor, position);
        var bundle = view.packages().stream()
                .filter(one -> one.id().equals(packageId)
                        && one.enrollmentId().equals(id)) // no book but its own can put it right
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchPackage(id, packageId)));
        return Reply.shown(bundle, version(view));
    }

    /** A package was written down wrongly: these are its hours, none to take it back. */
    @PostMapping(HOURS + "/packages/{packageId}/correction")
    ResponseEntity<Done> correct(
            @PathVariable("id") EnrollmentId id,
            @PathVariable("packageId") PackageId packageId,
            @RequestBody Correction body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return Reply.done(packageId, edit(body.as(id, packageId), ifMatch, actor));
    }

    /** The student does not study for a while: nothing expires until they do again. */
    @PostMapping(HOURS + "/freeze")
    ResponseEntity<Done> freeze(
            @PathVariable("id") EnrollmentId id,
            @RequestBody Freezing body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var reason = body.reason() == null ? "" : body.reason();
        return Reply.done(id, edit(new FreezeHours(id, body.from(), reason), ifMatch, actor));
    }

    /** The student studies again. */
    @PostMapping(HOURS + "/unfreeze")
    ResponseEntity<Done> unfreeze(
            @PathVariable("id") EnrollmentId id,
            @RequestBody(required = false) @Nullable Thawing body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return Reply.done(id, edit(new UnfreezeHours(id, body == null ? null : body.on()), ifMatch, actor));
    }

    private Decided edit(HoursCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        return edits.send(command, actor, ifMatch, head -> current(command.enrollmentId(), actor, head));
    }

    private Optional<HoursView> current(EnrollmentId id, Actor actor, long position) {
        return questions.find(new GetHours(id, null), HoursView.class, actor, position);
    }

    /** Who has few hours left, none, or owes some: the worst first. */
    @GetMapping("/api/hours/warnings")
    HoursPage warnings(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), HoursPage.class, actor, position);
    }

    /** A package as a program fills it in. */
    record NewPackage(
            @Nullable BigDecimal hours,
            @Nullable LocalDate boughtOn,
            @Nullable LocalDate expiresOn,
            @Nullable String note) {

        BuyHours as(EnrollmentId id, PackageId packageId) {
            var errors = new ArrayList<FieldError>();
            var read = WrittenHours.read(hours, errors);
            if (read == null) {
                throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
            }
            return new BuyHours(id, packageId, read, boughtOn, expiresOn, note);
        }
    }

    /** The right values of a package. */
    record Correction(
            @Nullable BigDecimal hours,
            @Nullable LocalDate expiresOn,
            @Nullable String reason) {

        CorrectHours as(EnrollmentId id, PackageId packageId) {
            var errors = new ArrayList<FieldError>();
            var read = WrittenHours.read(hours, errors);
            if (read == null) {
                throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
            }
            return new CorrectHours(id, packageId, read, expiresOn, reason == null ? "" : reason);
        }
    }

    /** From when on, and why; today where it does not say. */
    record Freezing(@Nullable LocalDate from, @Nullable String reason) {}

    /** From when on; today where it does not say. */
    record Thawing(@Nullable LocalDate on) {}

    /** Which warnings a program wants to see. */
    record Search(
            @Nullable ClassId classId,
            @Nullable HoursWarning warning,
            @Nullable Long page,
            @Nullable Integer size) {

        FindHoursWarnings query() {
            return new FindHoursWarnings(classId, warning, Paging.of(page, size, null, Set.of()));
        }
    }
}
