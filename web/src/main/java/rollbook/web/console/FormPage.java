package rollbook.web.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.FieldError;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * The page of a form: shown blank or filled in; shown again with what is wrong at its fields; left for where one came from, with a
 * word on what was done. {@link Console#form} opens one.
 */
public final class FormPage {

    private final Console console;
    private final String template;
    private final String next;
    private final Map<String, Object> shown = new LinkedHashMap<>();
    private final Map<Class<? extends Refusal>, FieldError> places = new HashMap<>();
    private @Nullable String made;

    FormPage(Console console, String template, String next) {
        this.console = console;
        this.template = template;
        this.next = next;
    }

    /** What else the page shows; nothing is left out. */
    public FormPage with(String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value);
        }
        return this;
    }

    /** What the form makes bears this id, by a name that the command has for it. */
    public FormPage making(String name, OwnId own) {
        made = name;
        return with(OwnId.FIELD, own.value());
    }

    /** A refusal of this kind is shown at this field, in the words of {@code error.<code>}. */
    public FormPage at(String field, Class<? extends Refusal> refusal, String code) {
        places.put(refusal, new FieldError(field, code, refusal.getSimpleName()));
        return this;
    }

    public ModelAndView show(Form form) {
        return page(form, HttpStatus.OK);
    }

    /**
     * Does what the form asks for and leaves. If the school says no, and the form can be put right or sent again, it is shown again,
     * and so it is if nobody can say whether it was done; any other no is thrown on.
     *
     * <p>If somebody was faster, what was typed stays, and saving once more puts it in place of theirs: the field {@code version}
     * then holds the version that is there now. If the form was stored before as something else, saving once more makes a second
     * thing.
     */
    public ModelAndView send(Form form, Runnable decision, Toast toast) {
        return send(form, () -> {
            decision.run();
            return toast;
        });
    }

    /** The same where only afterwards one knows what to say. */
    public ModelAndView send(Form form, Supplier<Toast> decision) {
        try {
            return new ModelAndView(console.leave(next, decision.get()));
        } catch (Refused refused) {
            return again(form, refused);
        } catch (OutcomeUnknown unknown) {
            return notNow(form, Objections.OUTCOME_UNKNOWN);
        }
    }

    private ModelAndView again(Form form, Refused refused) {
        var refusal = refused.refusal();
        var place = places.get(refusal.getClass());
        if (place != null) {
            return wrong(form.with(List.of(place)));
        }
        return switch (refusal) {
            case Refusal.Malformed(var errors)
            when errors.stream().anyMatch(this::isStoredBefore) -> storedBefore(form);
            case Refusal.Malformed(var errors) -> wrong(form.with(errors));
            case Refusal.Stale stale ->
                wrong(form.with("version", Long.toString(stale.actual()))
                        .with(List.of(new FieldError("", "stale", "somebody has changed it since"))));
            case Refusal.Conflict conflict -> wrong(form).addObject("objection", Objections.of(conflict));
            case Refusal.Unprocessable never -> wrong(form).addObject("objection", Objections.of(never));
            case Refusal.NotNow notNow when !console.hasDecided() -> notNow(form, Objections.of(notNow));
            default -> throw refused;
        };
    }

    private boolean isStoredBefore(FieldError error) {
        return error.field().equals(made) && error.code().equals("taken");
    }

    private ModelAndView storedBefore(Form form) {
        with(OwnId.FIELD, OwnId.fresh().value());
        return wrong(form.with(List.of(new FieldError("", "stored-before", "was stored before as something else"))));
    }

    private ModelAndView notNow(Form form, Objection objection) {
        return page(form, HttpStatus.SERVICE_UNAVAILABLE).addObject("objection", objection);
    }

    private ModelAndView wrong(Form form) {
        return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView(template, shown, status).addObject("form", form).addObject("next", next);
    }
}
