package rollbook.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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

    CustomerExportApi(CustomerExports exports) {
        this.exports = exports;
    }

    /** Exactly what the filter shows, in order of registration. */
    @GetMapping("/api/customers/export")
    void export(
            @ModelAttribute ExportSearch search,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        exports.begin(search, actor, position).answer(response);
    }
}
