package rollbook.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import rollbook.api.Actor;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;

/** The button that takes away what a list shows. */
@ConsolePages
class CustomerExportPages {

    private final CustomerExports exports;
    private final Console console;
    private final Clock clock;

    CustomerExportPages(CustomerExports exports, Console console, Clock clock) {
        this.exports = exports;
        this.console = console;
        this.clock = clock;
    }

    @GetMapping("/customers/export")
    void export(@ModelAttribute("search") ExportSearch search, Actor actor, HttpServletResponse response)
            throws IOException {
        var format = search.sheetFormat();
        var begun = exports.begin(search.filter(), actor, console.position());
        var name = "rollbook-customers-" + LocalDate.now(clock) + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        begun.writeTo(response.getOutputStream(), format);
    }
}
