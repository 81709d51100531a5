package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Query;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;

/**
 * What pages ask and send through. It remembers in the session how far the log was after a person's last command, so that the next
 * page shows what they have just done.
 */
@Component
public class Console {

    private static final String POSITION = Console.class.getName() + ".position";
    private static final String DECIDED = Console.class.getName() + ".decided";

    private final Decisions decisions;
    private final Questions questions;
    private final HttpSession session;
    private final HttpServletRequest request;

    Console(Decisions decisions, Questions questions, HttpSession session, HttpServletRequest request) {
        this.decisions = decisions;
        this.questions = questions;
        this.session = session;
        this.request = request;
    }

    /**
     * A form's page.
     *
     * @param template that shows it
     * @param next where one goes on after it
     */
    public FormPage form(String template, String next) {
        return new FormPage(this, template, next);
    }

    /** Goes on to a page of ours, with a word on what was done. */
    public String leave(String next, Toast toast) {
        return leave(next, "toast", toast);
    }

    /** Goes on to a page of ours, with a word on why nothing was done. */
    public String leave(String next, Objection objection) {
        return leave(next, "objection", objection);
    }

    private String leave(String next, String name, Object word) {
        RequestContextUtils.getOutputFlashMap(request).put(name, word);
        return "redirect:" + next;
    }

    /** Has a command done. */
    public Decided send(Command command, Actor actor) {
        return send(command, actor, null);
    }

    /** The same, but only if nobody has changed the target since the asker saw this version of it. */
    public Decided send(Command command, Actor actor, @Nullable Long expectedVersion) {
        return saw(decisions.send(command, actor, expectedVersion));
    }

    /** Asks something that always has an answer. */
    public <A> A ask(Query<A> query, Class<A> answer, Actor actor) {
        return questions.ask(query, answer, actor, position());
    }

    /** Asks for something that may not be there. */
    public <A> Optional<A> find(Query<Optional<A>> query, Class<A> answer, Actor actor) {
        return questions.find(query, answer, actor, position());
    }

    /** Asks for something that may not be there, and answers that it is not where it is not. */
    public <A> A open(Query<Optional<A>> query, Class<A> answer, Actor actor) {
        return find(query, answer, actor).orElseThrow(NotHere::new);
    }

    /** From now on this person's pages show at least what was decided. */
    public Decided saw(Decided decided) {
        request.setAttribute(DECIDED, true);
        saw(decided.position());
        return decided;
    }

    /** From now on this person's pages show at least what stands up to this position of the log. */
    public void saw(long position) {
        var before = position();
        if (before == null || before < position) {
            session.setAttribute(POSITION, position);
        }
    }

    /** Whether a command was done for this request: whatever fails after it, that stands. */
    boolean hasDecided() {
        return request.getAttribute(DECIDED) != null;
    }

    /** From now on this person's pages show at least all there is in the log now. */
    public void sawAll() {
        saw(questions.head());
    }

    /** Until their next command this person's pages show what there is, however old. */
    void waitNoMore() {
        session.removeAttribute(POSITION);
    }

    /** Up to where this person's pages show the log at least; absent for who has done nothing yet. */
    public @Nullable Long position() {
        return (Long) session.getAttribute(POSITION);
    }
}
