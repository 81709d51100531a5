package rollbook.web.staff;

import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.staff.StaffCommand.AssignRoles;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffRefusal.NoSuchStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import rollbook.web.security.Accounts;

/** The people who work at the school, for programs. */
@RestController
@RequestMapping("/api/staff")
class StaffApi {

    private static final Role[] SEE_COLLEAGUES = {Role.ADMIN, Role.BOSS, Role.MANAGER};

    private final Hiring hiring;
    private final Accounts accounts;
    private final Questions questions;
    private final Edits edits;

    StaffApi(Hiring hiring, Accounts accounts, Questions questions, Edits edits) {
        this.hiring = hiring;
        this.accounts = accounts;
        this.questions = questions;
        this.edits = edits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> hire(@RequestBody NewStaff form, NewId newId, Actor actor) {
        var id = new StaffId(newId.value());
        var command = form.as(id);
        var decided = hiring.hire(command, Objects.requireNonNull(form.password()), actor);
        return Reply.created("/api/staff", id, decided);
    }

    @GetMapping
    StaffPage find(
            @ParameterObject @ModelAttribute Search search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(search.query(), StaffPage.class, actor, position);
    }

    @GetMapping("/me")
    ResponseEntity<StaffView> me(
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position, Actor actor) {
        return show(actor.id(), position);
    }

    /** Whoever may list the staff, and everybody themselves. */
    @GetMapping("/{id}")
    ResponseEntity<StaffView> get(
            @PathVariable("id") StaffId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        Refused.unless(actor.is(id) || actor.hasAnyOf(SEE_COLLEAGUES), () -> new NoSuchStaff(id));
        return show(id, position);
    }

    @PutMapping("/{id}/roles")
    ResponseEntity<Done> assignRoles(
            @PathVariable("id") StaffId id,
            @RequestBody RolesForm form,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = new AssignRoles(id, form.checked());
        var decided = edits.send(command, actor, ifMatch, head -> find(id, head));
        hiring.lookAgain(id, decided);
        return Reply.done(id, decided);
    }

    /** They leave the school: out at once, and their customers go back to the pool. */
    @PostMapping("/{id}/deactivation")
    ResponseEntity<Done> deactivate(
            @PathVariable("id") StaffId id,
            @RequestBody Reason form,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var reason = form.reason() == null ? "" : form.reason();
        return Reply.done(id, hiring.dismiss(new DeactivateStaff(id, reason), actor, ifMatch));
    }

    /** How many customers they may hold; null to go by the role again. */
    @PutMapping("/{id}/customer-cap")
    ResponseEntity<Done> setCap(
            @PathVariable("id") StaffId id,
            @RequestBody Cap form,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return Reply.done(id, edits.send(new SetCustomerCap(id, form.cap()), actor, ifMatch, head -> find(id, head)));
    }

    /** The asker chooses another password; tokens and sessions end. */
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choosePassword(@RequestBody NewPassword form, Actor actor) {
        form.send(accounts, actor);
    }

    private ResponseEntity<StaffView> show(StaffId id, @Nullable Long position) {
        var view = find(id, position).orElseThrow(() -> new Refused(new NoSuchStaff(id)));
        return Reply.shown(view, view.version());
    }

    private Optional<StaffView> find(StaffId id, @Nullable Long position) {
        return questions.find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position);
    }

    /** Which people a program wants to see. */
    record Search(
            @Nullable String q,
            @Nullable Role role,
            @Nullable Long page,
            @Nullable Integer size,
            @Nullable String sort) {

        private static final Set<String> SORTABLE = Set.of("createdAt", "displayName");

        FindStaff query() {
            return new FindStaff(Paging.term(q), role, Paging.of(page, size, sort, SORTABLE));
        }
    }

    /** Why somebody leaves. */
    record Reason(@Nullable String reason) {}

    /** How many customers somebody may hold. */
    record Cap(@Nullable Integer cap) {}

    /** The password somebody has, and the one they want. */
    record NewPassword(@Nullable String present, @Nullable String chosen) {

        void send(Accounts accounts, Actor actor) {
            if (present == null || chosen == null) {
                throw new Refused(
                        new Refusal.Malformed(List.of(FieldError.missing(present == null ? "present" : "chosen"))));
            }
            accounts.choosePassword(actor.id(), present, chosen);
        }
    }
}
