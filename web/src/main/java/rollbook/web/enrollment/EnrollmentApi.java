package rollbook.web.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentCommand;
import rollbook.api.enrollment.EnrollmentCommand.ApproveContract;
import rollbook.api.enrollment.EnrollmentCommand.Enroll;
import rollbook.api.enrollment.EnrollmentCommand.RecordAgreement;
import rollbook.api.enrollment.EnrollmentCommand.Transfer;
import rollbook.api.enrollment.EnrollmentCommand.Withdraw;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** Enrolments, for programs. */
@RestController
@RequestMapping("/api/enrollments")
class EnrollmentApi {

    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;

    EnrollmentApi(Decisions decisions, Questions questions, Edits edits) {
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
    }

    /** Takes a seat in a class; in a full one, where that is wanted, a place on the waiting list. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> enroll(@RequestBody NewEnrollment body, Actor actor) {
        var command = body.command();
        return Reply.created("/api/enrollments", command.enrollmentId(), decisions.send(command, actor));
    }

    @GetMapping
    EnrollmentPage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), EnrollmentPage.class, actor, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<EnrollmentView> get(
            @PathVariable("id") EnrollmentId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var view = questions
                .find(new GetEnrollment(id, endOf(asOf)), EnrollmentView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchEnrollment(id)));
        return Reply.shown(view, view.version());
    }

    /** The student agreed to the contract. */
    @PostMapping("/{id}/contract-agreement")
    ResponseEntity<Done> agree(
            @PathVariable("id") EnrollmentId id,
            @RequestBody(required = false) @Nullable Proof body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new RecordAgreement(id, body == null ? null : body.proof()), ifMatch, actor);
    }

    /** The school approves the contract; never who enrolled the student. */
    @PostMapping("/{id}/contract-approval")
    ResponseEntity<Done> approve(
            @PathVariable("id") EnrollmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new ApproveContract(id), ifMatch, actor);
    }

    /** The student leaves the class, or the waiting list. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Done> withdraw(
            @PathVariable("id") EnrollmentId id,
            @RequestBody Leaving body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return edit(new Withdraw(id, body.reason() == null ? "" : body.reason(), body.leftOn()), ifMatch, actor);
    }

    /** The student goes on to another class, with the money; the enrolment left behind then names the new one. */
    @PostMapping("/{id}/transfer")
    ResponseEntity<Done> transfer(
            @PathVariable("id") EnrollmentId id,
            @RequestBody Destination body,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var classId = body.classId();
        if (classId == null) {
            throw new Refused(new Refusal.Malformed(List.of(new FieldError("classId", "required", "name the class"))));
        }
        return edit(new Transfer(id, classId), ifMatch, actor);
    }

    private ResponseEntity<Done> edit(EnrollmentCommand command, @Nullable IfMatch ifMatch, Actor actor) {
        var id = command.enrollmentId();
        return Reply.done(id, edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<EnrollmentView> current(EnrollmentId id, Actor actor, long position) {
        return questions.find(new GetEnrollment(id, null), EnrollmentView.class, actor, position);
    }

    /** Instants are shown to the microsecond, so whoever names one means all of it. */
    private static @Nullable Instant endOf(@Nullable Instant asOf) {
        return asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS).plusNanos(999);
    }

    /** Who takes a seat where, and whether they wait where there is none. */
    record NewEnrollment(
            @Nullable CustomerId customerId,
            @Nullable ClassId classId,
            @Nullable Boolean waitIfFull) {

        Enroll command() {
            var errors = new ArrayList<FieldError>();
            if (customerId == null) {
                errors.add(new FieldError("customerId", "required", "name the customer"));
            }
            if (classId == null) {
                errors.add(new FieldError("classId", "required", "name the class"));
            }
            if (customerId == null || classId == null) {
                throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
            }
            return new Enroll(customerId, classId, Boolean.TRUE.equals(waitIfFull));
        }
    }

    /** Where it can be seen that the student agreed. */
    record Proof(@Nullable String proof) {}

    /** Why somebody leaves, and on which day, where that is not today. */
    record Leaving(@Nullable String reason, @Nullable LocalDate leftOn) {}

    /** Where somebody goes on to. */
    record Destination(@Nullable ClassId classId) {}

    /** Which enrolments a program wants to see. */
    record Search(
            @Nullable String q,
            @Nullable CustomerId customerId,
            @Nullable ClassId classId,
            @Nullable EnrollmentState state,
            @Nullable Long page,
            @Nullable Integer size,
            @Nullable String sort) {

        private static final Set<String> SORTABLE = Set.of("createdAt", "enrolledAt", "code", "state");

        FindEnrollments query() {
            return new FindEnrollments(
                    new EnrollmentFilter(Paging.term(q), customerId, classId, state),
                    Paging.of(page, size, sort, SORTABLE));
        }
    }
}
