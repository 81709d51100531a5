package rollbook.web.home;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Toast;
import rollbook.web.security.Accounts;

/** Where people choose their own password. */
@ConsolePages
class PasswordPages {

    private final Accounts accounts;

    PasswordPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    ModelAndView form(Actor actor) {
        return page(Form.of(Map.of()), actor, HttpStatus.OK);
    }

    @PostMapping("/password")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Actor actor,
            RedirectAttributes flash) {
        var form = Form.of(Map.of());
        if (!chosen.equals(again)) {
            var differ = new FieldError("", "passwords-differ", "the two passwords differ");
            return page(form.with(List.of(differ)), actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            accounts.choosePassword(actor.id(), present, chosen);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.Malformed(var errors))) {
                throw refused;
            }
            return page(form.with(errors), actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("toast", Toast.of("toast.password"));
        return new ModelAndView("redirect:/");
    }

    private ModelAndView page(Form form, Actor actor, HttpStatus status) {
        return new ModelAndView(
                "home/password", Map.of("form", form, "must", accounts.mustChoosePassword(actor.id())), status);
    }
}
