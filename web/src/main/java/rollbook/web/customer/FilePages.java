package rollbook.web.customer;

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
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.FindDuplicates;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Duplicates;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Next;
import rollbook.web.console.Toast;

/** The form of a customer's file: opening one, putting it right, laying it aside and bringing it back. */
@ConsolePages
class FilePages {

    private static final String LIST = "/customers";

    private final Console console;

    FilePages(Console console) {
        this.console = console;
    }

    @GetMapping("/customers/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String next, Actor actor) {
        var form = FileForm.of(CustomerFile.EMPTY);
        return registering(form, new CustomerId(UUID.randomUUID().toString()), Next.local(next, LIST), HttpStatus.OK);
    }

    @PostMapping("/customers")
    ModelAndView register(
            @RequestParam CustomerId customerId,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        var back = Next.local(next, LIST);
        var wrong = FileForm.unreadable(form);
        if (!wrong.isEmpty()) {
            return registering(form.with(wrong), customerId, back, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var atFrontDesk = form.text("atFrontDesk") != null;
            var claim = form.text("claim") != null;
            console.send(new RegisterCustomer(customerId, FileForm.read(form), atFrontDesk, claim, null), actor);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyRegistered)) { // else the button was pressed twice
                return registering(
                        form.with(FormErrors.of(refused)), customerId, back, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        flash.addFlashAttribute("toast", Toast.of("toast.registered"));
        return new ModelAndView("redirect:" + back);
    }

    @GetMapping("/customers/{customerId}/edit")
    ModelAndView written(
            @PathVariable CustomerId customerId, @RequestParam(required = false) @Nullable String next, Actor actor) {
        var customer = console.open(new GetCustomer(customerId, null), CustomerView.class, actor);
        return correcting(
                FileForm.of(customer.file()), customer, customer.version(), page(customerId, next), HttpStatus.OK);
    }

    @PostMapping("/customers/{customerId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = FileForm.submitted(fields);
        var customer = console.open(new GetCustomer(customerId, null), CustomerView.class, actor);
        var back = page(customerId, next);
        var wrong = FileForm.unreadable(form);
        if (!wrong.isEmpty()) {
            return correcting(form.with(wrong), customer, version, back, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var before = FileForm.read(FileForm.of(customer.file()));
        var after = FileForm.read(form);
        var corrected = before.differences(FileForm.FIELDS, after);
        try {
            if (!corrected.isEmpty()) {
                console.send(new CorrectCustomer(customerId, after.only(corrected), corrected), actor, version);
            }
        } catch (Refused refused) {
            var known = refused.refusal() instanceof Refusal.Stale ? customer.version() : version;
            return correcting(
                    form.with(FormErrors.of(refused)), customer, known, back, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("toast", Toast.of("toast.saved"));
        return new ModelAndView("redirect:" + back);
    }

    @PostMapping("/customers/{customerId}/deletion-mark")
    String layAside(
            @PathVariable CustomerId customerId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        console.send(new MarkCustomerForDeletion(customerId, reason), actor);
        flash.addFlashAttribute(
                "toast", Toast.of("toast.laid-aside").orBack("/customers/" + customerId + "/restoration", Map.of()));
        return "redirect:" + page(customerId, next);
    }

    @PostMapping("/customers/{customerId}/restoration")
    String restore(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        console.send(new RestoreCustomer(customerId), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.restored"));
        return "redirect:" + page(customerId, next);
    }

    /** While one types: whether somebody like this is already known. A form, so that numbers stay out of addresses. */
    @PostMapping("/customers/duplicates")
    String duplicates(
            @RequestParam(required = false) @Nullable String qq,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String email,
            Actor actor,
            Model model) {
        model.addAttribute(
                "duplicates",
                console.ask(new FindDuplicates(text(qq), text(phone), text(email)), Duplicates.class, actor)
                        .duplicates());
        return "customer/duplicates";
    }

    private ModelAndView registering(Form form, CustomerId customerId, String next, HttpStatus status) {
        return page(form, next, status).addObject("customerId", customerId);
    }

    private ModelAndView correcting(Form form, CustomerView customer, long version, String next, HttpStatus status) {
        return page(form, next, status)
                .addObject("customerId", customer.id())
                .addObject("customer", customer)
                .addObject("version", version);
    }

    private static ModelAndView page(Form form, String next, HttpStatus status) {
        return new ModelAndView(
                "customer/form",
                Map.of("form", form, "next", next, "sexes", Sex.values(), "sources", Source.values()),
                status);
    }

    private static String page(CustomerId customerId, @Nullable String next) {
        return Next.local(next, LIST + "/" + customerId);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
