package rollbook.web.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.problem.Overtaken;

/** Changes to something that the asker has seen: if somebody was faster, the asker is told what is there now. */
@Component
public class Edits {

    private final Decisions decisions;

    Edits(Decisions decisions) {
        this.decisions = decisions;
    }

    public Decided send(
            Command command, Actor actor, @Nullable IfMatch ifMatch, Supplier<? extends Optional<?>> current) {
        try {
            return decisions.send(command, actor, ifMatch == null ? null : ifMatch.version());
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.Stale stale) {
                throw new Overtaken(stale, current.get().orElse(null));
            }
            throw refused;
        }
    }
}
