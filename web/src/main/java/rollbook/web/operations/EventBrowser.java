package rollbook.web.operations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.Identifier;
import rollbook.api.NotAllowed;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.operations.EventPage;
import rollbook.api.operations.OperationsQuery.FindEvents;
import rollbook.web.Questions;
import rollbook.web.disclosure.DisclosureKind;
import rollbook.web.disclosure.Disclosures;

/** Where people look into the log. Who reads in it what is said about people says why, and that is written down. */
@Component
class EventBrowser {

    private static final int USUAL_SIZE = 50;

    private final Questions questions;
    private final Disclosures disclosures;

    EventBrowser(Questions questions, Disclosures disclosures) {
        this.questions = questions;
        this.disclosures = disclosures;
    }

    EventPage page(
            @Nullable String stream,
            @Nullable Long after,
            @Nullable Integer size,
            boolean clear,
            @Nullable String reason,
            Actor actor,
            @Nullable Long position) {
        var of = stream == null || stream.isBlank() ? null : stream.strip();
        refuseNonsense(of, after, size, clear, reason);
        var query = new FindEvents(
                of, after == null ? (of == null ? 0 : -1) : after, size == null ? USUAL_SIZE : size, clear);
        if (!clear) {
            return questions.ask(query, EventPage.class, actor, position);
        }
        Refused.unless(actor.hasAnyOf(Role.BOSS), () -> new NotAllowed("FindEvents"));
        var shown = disclosures.begin(DisclosureKind.EVENT_LOG, actor, of == null ? "log" : "stream " + of, reason);
        var page = questions.ask(query, EventPage.class, actor, position);
        shown.lines(page.items().size());
        return page;
    }

    private static void refuseNonsense(
            @Nullable String stream,
            @Nullable Long after,
            @Nullable Integer size,
            boolean clear,
            @Nullable String reason) {
        var errors = new ArrayList<FieldError>();
        if (stream != null && !isId(stream)) {
            errors.add(new FieldError("stream", "invalid", "is no id"));
        }
        if (after != null && after < 0) {
            errors.add(new FieldError("after", "out-of-range", "must not be below 0"));
        }
        if (size != null && (size < 1 || size > PageRequest.MAX_SIZE)) {
            errors.add(new FieldError("size", "out-of-range", "must be 1 to " + PageRequest.MAX_SIZE));
        }
        if (clear && (reason == null || reason.isBlank())) {
            errors.add(new FieldError("reason", "required", "says why personal data is read"));
        }
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
    }

    private static boolean isId(String text) {
        try {
            Identifier.check(text);
            return FieldErrors.isText(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
