package rollbook.web.staff;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.AllowedTo;
import rollbook.api.NotAllowed;
import rollbook.api.NotYetVisible;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffRules;
import rollbook.api.staff.StaffView;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.security.Accounts;
import rollbook.web.security.Presence;

/** People begin to work at the school and can log in at once; people leave and cannot any more. */
@Component
public class Hiring {

    private static final Logger LOG = LoggerFactory.getLogger(Hiring.class);

    private final Accounts accounts;
    private final Decisions decisions;
    private final Questions questions;
    private final Edits edits;
    private final Presence presence;

    Hiring(Accounts accounts, Decisions decisions, Questions questions, Edits edits, Presence presence) {
        this.accounts = accounts;
        this.decisions = decisions;
        this.questions = questions;
        this.edits = edits;
        this.presence = presence;
    }

    /**
     * Hires somebody under a name and a password. The name is reserved first, so that nobody is ever hired who cannot log in.
     *
     * @throws Refused if the school says no; then the name is free again
     */
    public Decided hire(HireStaff command, String password, Actor actor) {
        var allowed = Objects.requireNonNull(HireStaff.class.getAnnotation(AllowedTo.class));
        Refused.unless(actor.hasAnyOf(allowed.value()), () -> new NotAllowed("HireStaff"));
        var errors = StaffRules.check(command); // a name that cannot be kept cannot be reserved either
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(errors));
        accounts.reserve(command.staffId(), command.username(), password);
        Decided decided;
        try {
            decided = decisions.send(command, actor);
        } catch (Refused refused) {
            accounts.giveBack(command.staffId());
            throw refused;
        }
        accounts.confirm(command.staffId());
        lookAgain(command.staffId(), decided);
        return decided;
    }

    /** Somebody leaves: out at once, wherever they are logged in. */
    public Decided dismiss(DeactivateStaff command, Actor actor, @Nullable IfMatch ifMatch) {
        Decided decided;
        try {
            decided = edits.send(command, actor, ifMatch, head -> find(command.staffId(), head));
        } catch (OutcomeUnknown unknown) {
            endIfGone(command.staffId());
            throw unknown;
        }
        accounts.end(command.staffId());
        lookAgain(command.staffId(), decided);
        return decided;
    }

    private Optional<StaffView> find(StaffId id, long position) {
        return questions.find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position);
    }

    /** The books may know what became of it. If they do not, whoever has left is stopped at the door. */
    private void endIfGone(StaffId id) {
        try {
            presence.lookAgain(id, questions.head());
            if (presence.actor(id).isEmpty()) {
                accounts.end(id);
            }
        } catch (Refused notNow) {
            LOG.warn("Nobody can say whether {} has left: {}", id, notNow.toString());
        }
    }

    /** The books may be late; what was decided stands all the same. */
    void lookAgain(StaffId id, Decided decided) {
        try {
            presence.lookAgain(id, decided.position());
        } catch (Refused late) {
            if (!(late.refusal() instanceof NotYetVisible)) {
                throw late;
            }
        }
    }
}
