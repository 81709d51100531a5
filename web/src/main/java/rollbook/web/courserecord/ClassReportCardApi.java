package rollbook.web.courserecord;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** Report cards of whole classes, for programs. */
@RestController
@RequestMapping("/api/classes/{id}/report-cards")
class ClassReportCardApi {

    private final ReportCards cards;
    private final CardBooklet booklet;

    ClassReportCardApi(ReportCards cards, CardBooklet booklet) {
        this.cards = cards;
        this.booklet = booklet;
    }

    /** How everybody did who sits in the class, in the order in which they came. */
    @GetMapping
    IssuedCards find(
            @PathVariable("id") ClassId id,
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return cards.issue(id, Paging.of(page, size, null, Set.of()), position, actor);
    }

    /** All of them in one file to print, in the language the asker accepts. */
    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void pdf(
            @PathVariable("id") ClassId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Locale language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        booklet.answer(id, position, language, actor, response);
    }
}
