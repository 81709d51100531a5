package rollbook.web.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.staff.StaffId;

/** Lets in who works here. Who has left and comes all the same loses whatever they could have come in by. */
@Component
class Admission {

    private final Presence presence;
    private final Accounts accounts;

    Admission(Presence presence, Accounts accounts) {
        this.presence = presence;
        this.accounts = accounts;
    }

    /**
     * The person as they may act now; absent when they have left.
     *
     * @throws Refused with {@link rollbook.api.NotYetVisible} if the books do not know them at all
     */
    Optional<Actor> actor(StaffId id) {
        var actor = presence.actor(id);
        if (actor.isEmpty()) {
            accounts.end(id);
        }
        return actor;
    }
}
