package rollbook.web.courserecord;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.http.Instants;
import rollbook.web.http.Reply;

/** Report cards, for programs. */
@RestController
@RequestMapping("/api/enrollments/{id}/report-card")
class ReportCardApi {

    private final ReportCards cards;
    private final ReportCardPaper paper;

    ReportCardApi(ReportCards cards, ReportCardPaper paper) {
        this.cards = cards;
        this.paper = paper;
    }

    /** How a student did in a class: as known now, or as known at an instant. */
    @GetMapping
    IssuedCard get(
            @PathVariable("id") EnrollmentId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return cards.issue(id, Instants.endOf(asOf), position, actor);
    }

    /** The same to print, in the language the asker accepts. */
    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable("id") EnrollmentId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Locale language,
            Actor actor) {
        return file(paper, cards.issue(id, Instants.endOf(asOf), position, actor), language);
    }

    static ResponseEntity<byte[]> file(ReportCardPaper paper, IssuedCard card, Locale language) {
        var name = ContentDisposition.inline()
                .filename("report-card-" + card.card().code() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.print(card, language));
    }
}
