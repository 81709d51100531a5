package rollbook.web.customer;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Next;
import rollbook.web.console.Objections;
import rollbook.web.console.Toast;

/** The form of a customer's file: opening one, putting it right, laying it aside and bringing it back. */
@ConsolePages
class FilePages {

    private static final String LIST = "/customers";

    private static final String WHILE_TYPING = "new file";

    private final Console console;
    private final DuplicateChecks duplicates;

    FilePages(Console console, DuplicateChecks duplicates) {
        this.console = console;
        this.duplicates = duplicates;
    }

    @GetMapping("/customers/new")
    ModelAndView blank(Next next, Actor actor) {
        return page(new CustomerId(UUID.randomUUID().toString()), next.or(LIST), actor)
                .show(FileForm.of(CustomerFile.EMPTY));
    }

    @PostMapping("/customers")
    ModelAndView register(@RequestParam CustomerId customerId, Form form, Next next, Actor actor) {
        return page(customerId, next.or(LIST), actor)
                .send(form, () -> register(customerId, form, actor), Toast.of("toast.registered"));
    }

    private void register(CustomerId customerId, Form form, Actor actor) {
        var atFrontDesk = form.text("atFrontDesk") != null;
        var claim = form.text("claim") != null;
        try {
            console.send(new RegisterCustomer(customerId, FileForm.read(form), atFrontDesk, claim, null), actor);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyRegistered)) { // else the button was pressed twice
                throw refused;
            }
        }
    }

    @GetMapping("/customers/{customerId}/edit")
    ModelAndView written(@PathVariable CustomerId customerId, Next next, Actor actor) {
        var customer = customer(customerId, actor);
        var form = FileForm.of(customer.file()).with("version", Long.toString(customer.version()));
        return page(customerId, next.or(page(customerId)), actor)
                .with("customer", customer)
                .show(form);
    }

    @PostMapping("/customers/{customerId}")
    ModelAndView correct(
            @PathVariable CustomerId customerId, @RequestParam long version, Form form, Next next, Actor actor) {
        var customer = customer(customerId, actor);
        return page(customerId, next.or(page(customerId)), actor)
                .with("customer", customer)
                .send(form, () -> correct(customer, version, form, actor), Toast.of("toast.saved"));
    }

    private void correct(CustomerView customer, long version, Form form, Actor actor) {
        var before = FileForm.read(FileForm.of(customer.file()));
        var after = FileForm.read(form);
        var corrected = before.differences(FileForm.FIELDS, after);
        if (!corrected.isEmpty()) {
            console.send(new CorrectCustomer(customer.id(), after.only(corrected), corrected), actor, version);
        }
    }

    @PostMapping("/customers/{customerId}/deletion-mark")
    String layAside(
            @PathVariable CustomerId customerId,
            @RequestParam(defaultValue = "") String reason,
            Next next,
            Actor actor) {
        console.send(new MarkCustomerForDeletion(customerId, reason), actor);
        return console.leave(
                next.or(page(customerId)),
                Toast.of("toast.laid-aside").orBack(page(customerId) + "/restoration", Map.of()));
    }

    @PostMapping("/customers/{customerId}/restoration")
    String restore(@PathVariable CustomerId customerId, Next next, Actor actor) {
        console.send(new RestoreCustomer(customerId), actor);
        return console.leave(next.or(page(customerId)), Toast.of("toast.restored"));
    }

    /** While one types: whether somebody like this is already known. A form, so that numbers stay out of addresses. */
    @PostMapping("/customers/duplicates")
    String duplicates(
            @RequestParam(required = false) @Nullable String qq,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String email,
            Actor actor,
            Model model) {
        var traits = new Traits(text(qq), text(phone), text(email), WHILE_TYPING);
        try {
            model.addAttribute(
                    "duplicates",
                    duplicates.find(traits, actor, console.position()).duplicates());
        } catch (Refused refused) {
            model.addAttribute("objection", Objections.of(refused.refusal()));
        }
        return "customer/duplicates";
    }

    private CustomerView customer(CustomerId customerId, Actor actor) {
        return console.open(new GetCustomer(customerId, null), CustomerView.class, actor);
    }

    private FormPage page(CustomerId customerId, String next, Actor actor) {
        return console.form("customer/form", next)
                .with("customerId", customerId)
                .with("sexes", Sex.values())
                .with("sources", Source.values())
                .with("courses", console.ask(new GetOffer(), Offer.class, actor).courses())
                .at("qq", QqTaken.class, "qq-taken");
    }

    private static String page(CustomerId customerId) {
        return LIST + "/" + customerId;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
