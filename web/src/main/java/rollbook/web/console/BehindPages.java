package rollbook.web.console;

import org.springframework.web.bind.annotation.PostMapping;

/** The way past lists that do not come to what somebody has done, because they stand still or are far behind. */
@ConsolePages
class BehindPages {

    private final Console console;

    BehindPages(Console console) {
        this.console = console;
    }

    /** Shows the page as it is; what the person has done may be missing there. */
    @PostMapping("/as-it-is")
    String asItIs(Next next) {
        console.waitNoMore();
        return "redirect:" + next.or("/");
    }
}
