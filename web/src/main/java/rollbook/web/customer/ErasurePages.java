package rollbook.web.customer;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NotForgottenYet;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Objections;
import rollbook.web.console.Toast;

/** Erasing a customer, after having been asked twice; and the certificate of it, to be printed. */
@ConsolePages
class ErasurePages {

    private final Console console;
    private final Erasures erasures;

    ErasurePages(Console console, Erasures erasures) {
        this.console = console;
        this.erasures = erasures;
    }

    /** The certificate; before there is one, the question whether it is really meant, or what stands in its way. */
    @GetMapping("/customers/{customerId}/erasure")
    ModelAndView certificate(@PathVariable CustomerId customerId, Actor actor) {
        try {
            return erasures.find(customerId, actor, console.position())
                    .map(erasure -> new ModelAndView("customer/erased").addObject("erasure", erasure))
                    .orElseGet(() -> page(customerId).show(Form.blank()));
        } catch (Refused refused) {
            if (refused.refusal() instanceof NotForgottenYet notYet) {
                return page(customerId).show(Form.blank()).addObject("objection", Objections.of(notYet));
            }
            throw refused;
        }
    }

    @PostMapping("/customers/{customerId}/erasure")
    ModelAndView erase(@PathVariable CustomerId customerId, Form form, Actor actor) {
        var reason = form.text("reason");
        return page(customerId)
                .send(
                        form,
                        () -> console.saw(erasures.erase(customerId, reason == null ? "" : reason, actor)),
                        Toast.of("toast.erased"));
    }

    private FormPage page(CustomerId customerId) {
        var path = "/customers/" + customerId + "/erasure";
        return console.form("customer/erasure", path)
                .with("customerId", customerId)
                .with("action", path);
    }
}
