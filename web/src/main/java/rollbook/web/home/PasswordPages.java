package rollbook.web.home;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.Toast;
import rollbook.web.security.Accounts;

/** Where people choose their own password. */
@ConsolePages
class PasswordPages {

    private final Accounts accounts;
    private final Console console;

    PasswordPages(Accounts accounts, Console console) {
        this.accounts = accounts;
        this.console = console;
    }

    @GetMapping("/password")
    ModelAndView form(Actor actor) {
        return page(actor).show(Form.blank());
    }

    @PostMapping("/password")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Actor actor) {
        return page(actor).send(Form.blank(), () -> choose(actor, present, chosen, again), Toast.of("toast.password"));
    }

    private void choose(Actor actor, String present, String chosen, String again) {
        Refused.unless(
                chosen.equals(again),
                () -> new Refusal.Malformed(
                        List.of(new FieldError("", "passwords-differ", "the two passwords differ"))));
        accounts.choosePassword(actor.id(), present, chosen);
    }

    private FormPage page(Actor actor) {
        return console.form("home/password", "/").with("must", accounts.mustChoosePassword(actor.id()));
    }
}
