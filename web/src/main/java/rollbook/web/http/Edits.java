package rollbook.web.http;

import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.problem.Overtaken;

/** Changes to something that the asker has seen: if somebody was faster, the asker is told what is there now. */
@Component
public class Edits {

    private final Decisions decisions;
    private final Questions questions;

    Edits(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    /**
     * Has a change made.
     *
     * @param current what is there at a position of the log: asked for where it is as far as whoever was faster
     */
    public Decided send(
            Command command, Actor actor, @Nullable IfMatch ifMatch, LongFunction<? extends Optional<?>> current) {
        try {
            return decisions.send(command, actor, ifMatch == null ? null : ifMatch.version());
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.Stale stale) {
                throw new Overtaken(stale, current.apply(questions.head()).orElse(null));
            }
            throw refused;
        }
    }
}
