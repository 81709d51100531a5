package rollbook.web.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.CorrectFollowUp;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.Due;
import rollbook.api.customer.CustomerQuery.FindFollowUps;
import rollbook.api.customer.CustomerQuery.GetFollowUp;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.FollowUpPage;
import rollbook.api.customer.FollowUpView;
import rollbook.api.customer.Intention;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** What was said to customers: the work lists, and writing it down. */
@ConsolePages
class FollowUpPages {

    private static final int SIZE = 25;

    private final Console console;
    private final Moments moments;

    FollowUpPages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/follow-ups")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var due = Arrays.stream(Due.values())
                .filter(one -> one.name().equalsIgnoreCase(address.get("due")))
                .findFirst()
                .orElse(null);
        var mine = !"false".equals(address.get("mine"));
        var page = address.getOrDefault("page", "1").matches("[1-9]\\d{0,5}")
                ? Integer.parseInt(address.getOrDefault("page", "1"))
                : 1;
        var found = console.ask(
                new FindFollowUps(mine, null, due, new PageRequest(page, SIZE, "")), FollowUpPage.class, actor);
        model.addAttribute("due", due);
        model.addAttribute("mine", mine);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute(
                "link",
                "/follow-ups?" + (due == null ? "" : "due=" + due + "&") + (mine ? "" : "mine=false&") + "page=");
        return "customer/follow-ups";
    }

    @PostMapping("/customers/{customerId}/follow-ups")
    ModelAndView write(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        var back = Next.local(next, "/customers/" + customerId);
        try {
            var id = new FollowUpId(UUID.randomUUID().toString());
            console.send(new RecordFollowUp(customerId, id, read(form)), actor);
        } catch (Refused refused) {
            return wrong(form.with(FormErrors.of(refused)), customerId, null, back);
        }
        flash.addFlashAttribute("toast", Toast.of("toast.follow-up"));
        return new ModelAndView("redirect:" + back);
    }

    @GetMapping("/customers/{customerId}/follow-ups/{followUpId}")
    ModelAndView written(
            @PathVariable CustomerId customerId,
            @PathVariable FollowUpId followUpId,
            @RequestParam(required = false) @Nullable String next,
            Actor actor) {
        var followUp = console.open(new GetFollowUp(followUpId), FollowUpView.class, actor);
        var form = Form.of(Map.of(
                "content", followUp.content(),
                "intention", followUp.intention().name(),
                "nextContactAt", moments.field(followUp.nextContactAt())));
        return page(form, customerId, followUpId, Next.local(next, "/customers/" + customerId), HttpStatus.OK);
    }

    @PostMapping("/customers/{customerId}/follow-ups/{followUpId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId,
            @PathVariable FollowUpId followUpId,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        var back = Next.local(next, "/customers/" + customerId);
        try {
            console.send(new CorrectFollowUp(customerId, followUpId, read(form)), actor);
        } catch (Refused refused) {
            return wrong(form.with(FormErrors.of(refused)), customerId, followUpId, back);
        }
        flash.addFlashAttribute("toast", Toast.of("toast.saved"));
        return new ModelAndView("redirect:" + back);
    }

    private FollowUp read(Form form) {
        var errors = new ArrayList<FieldError>();
        var intention = Arrays.stream(Intention.values())
                .filter(one -> one.name().equals(form.text("intention")))
                .findFirst();
        if (form.text("content") == null) {
            errors.add(new FieldError("content", "required", "is required"));
        }
        if (intention.isEmpty()) {
            errors.add(new FieldError("intention", "required", "is required"));
        }
        var at = moments.readOrNone(form.text("nextContactAt"));
        if (at == null && form.text("nextContactAt") != null) {
            errors.add(new FieldError("nextContactAt", "malformed", "is not a moment"));
        }
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
        return new FollowUp(form.value("content"), intention.orElseThrow(), null, at);
    }

    private static ModelAndView wrong(Form form, CustomerId customerId, @Nullable FollowUpId followUpId, String next) {
        return page(form, customerId, followUpId, next, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(
            Form form, CustomerId customerId, @Nullable FollowUpId followUpId, String next, HttpStatus status) {
        var page = new ModelAndView("customer/follow-up", status);
        page.addObject("form", form).addObject("customerId", customerId).addObject("next", next);
        page.addObject("intentions", Intention.values());
        if (followUpId != null) {
            page.addObject("followUpId", followUpId);
        }
        return page;
    }
}
