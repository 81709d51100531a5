package rollbook.web.customer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.CorrectFollowUp;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetFollowUp;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpField;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.OwnId;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;
import rollbook.web.http.RepeatableId;

/** What was said to customers: the work lists, and writing it down. */
@ConsolePages
class FollowUpPages {

    private final Console console;
    private final Moments moments;

    FollowUpPages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/follow-ups")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var due = wanted.word("due", Due.class);
        var mine = !"false".equals(wanted.text("mine"));
        var page = wanted.page(Set.of());
        var found = console.ask(new FindFollowUps(null, mine, null, due, page), FollowUpPage.class, actor);
        model.addAttribute("due", due);
        model.addAttribute("mine", mine);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute(
                "list", ListAddress.of("/follow-ups", page).with("due", due).with("mine", mine ? null : "false"));
        return "customer/follow-ups";
    }

    @PostMapping("/customers/{customerId}/follow-ups")
    ModelAndView write(@PathVariable CustomerId customerId, Form form, OwnId own, Next next, Actor actor) {
        var id = new FollowUpId(
                RepeatableId.of(customerId.value(), own.value()).toString()); // never that of another's note
        return page(customerId, null, next)
                .making("followUpId", own)
                .send(
                        form,
                        () -> console.send(new RecordFollowUp(customerId, id, read(form)), actor),
                        Toast.of("toast.follow-up"));
    }

    @GetMapping("/customers/{customerId}/follow-ups/{followUpId}")
    ModelAndView written(
            @PathVariable CustomerId customerId, @PathVariable FollowUpId followUpId, Next next, Actor actor) {
        var followUp = console.open(new GetFollowUp(followUpId), FollowUpView.class, actor);
        return page(customerId, followUpId, next)
                .show(Form.of(Map.of(
                        "content", followUp.content(),
                        "intention", followUp.intention().name(),
                        "nextContactAt", moments.field(followUp.nextContactAt()))));
    }

    @PostMapping("/customers/{customerId}/follow-ups/{followUpId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId,
            @PathVariable FollowUpId followUpId,
            Form form,
            Next next,
            Actor actor) {
        return page(customerId, followUpId, next)
                .send(
                        form,
                        () -> console.send(correction(customerId, followUpId, read(form)), actor),
                        Toast.of("toast.saved"));
    }

    /** Everything on the form; it does not ask where somebody else is, and leaves that as it is. */
    private static CorrectFollowUp correction(CustomerId customerId, FollowUpId followUpId, FollowUp written) {
        var fields = EnumSet.complementOf(EnumSet.of(FollowUpField.COMPETITOR_ID));
        return new CorrectFollowUp(customerId, followUpId, written, fields);
    }

    private FollowUp read(Form form) {
        var errors = new ArrayList<FieldError>();
        var intention = form.word("intention", Intention.class);
        if (form.text("content") == null) {
            errors.add(FieldError.missing("content"));
        }
        if (intention == null) {
            errors.add(FieldError.missing("intention"));
        }
        var at = moments.readOrNone(form.text("nextContactAt"));
        if (at == null && form.text("nextContactAt") != null) {
            errors.add(new FieldError("nextContactAt", "malformed", "is not a moment"));
        }
        if (!errors.isEmpty() || intention == null) {
            throw new Refused(new Refusal.Malformed(List.copyOf(errors)));
        }
        return new FollowUp(form.value("content"), intention, null, at);
    }

    private FormPage page(CustomerId customerId, @Nullable FollowUpId followUpId, Next next) {
        var customer = "/customers/" + customerId;
        return console.form("customer/follow-up", next.or(customer))
                .with("action", customer + "/follow-ups" + (followUpId == null ? "" : "/" + followUpId))
                .with("followUpId", followUpId)
                .with("intentions", Intention.values());
    }
}
