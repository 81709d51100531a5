package rollbook.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Next;
import rollbook.web.console.Objection;

/** The button that takes away what a list shows, for a reason. */
@ConsolePages
class CustomerExportPages {

    private final CustomerExports exports;
    private final Console console;

    CustomerExportPages(CustomerExports exports, Console console) {
        this.exports = exports;
        this.console = console;
    }

    @GetMapping("/customers/export")
    @Nullable
    ModelAndView export(
            @ModelAttribute("search") ExportSearch search, Next next, Actor actor, HttpServletResponse response)
            throws IOException {
        if (search.reason() == null || search.reason().isBlank()) {
            return new ModelAndView(console.leave(next.or("/customers"), Objection.of("customers.export.no-reason")));
        }
        exports.begin(search, actor, console.position()).answer(response);
        return null;
    }
}
