package rollbook.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.web.http.Reply;

/** Taking customers away as a file, for programs. */
@RestController
class CustomerExportApi {

    private final CustomerExports exports;
    private final Clock clock;

    CustomerExportApi(CustomerExports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** Exactly what the filter shows, in order of registration. */
    @GetMapping("/api/customers/export")
    void export(
            @ModelAttribute ExportSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var format = search.sheetFormat();
        var begun = exports.begin(search.filter(), actor, position);
        var name = "rollbook-customers-" + LocalDate.now(clock) + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        begun.writeTo(response.getOutputStream(), format);
    }
}
