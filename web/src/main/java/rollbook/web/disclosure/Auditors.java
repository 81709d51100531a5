package rollbook.web.disclosure;

import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;

/** Who may look at what was shown to whom. */
final class Auditors {

    private Auditors() {}

    static void refuseOthers(Actor actor) {
        Refused.unless(actor.hasAnyOf(Role.BOSS), () -> new NotAllowed("FindDisclosures"));
    }
}
