package rollbook.web.home;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.web.console.ConsolePages;

/** The door: who comes in says who they are. Whether it is true is settled by the security chain. */
@ConsolePages
class LoginPages {

    @GetMapping("/login")
    String door(@RequestParam(defaultValue = "") String wait, Model model) {
        model.addAttribute("wait", wait.matches("\\d{1,6}") ? Integer.parseInt(wait) : 60);
        return "login";
    }
}
