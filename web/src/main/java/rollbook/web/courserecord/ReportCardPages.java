package rollbook.web.courserecord;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;

/** Report cards: to look at, to print, and as a file. */
@ConsolePages
class ReportCardPages {

    private final ReportCards cards;
    private final ReportCardPaper paper;
    private final Console console;
    private final Moments moments;

    ReportCardPages(ReportCards cards, ReportCardPaper paper, Console console, Moments moments) {
        this.cards = cards;
        this.paper = paper;
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/enrollments/{enrollmentId}/report-card")
    String look(
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam(required = false) @Nullable String asOf,
            Next next,
            Locale language,
            Actor actor,
            Model model) {
        var then = moments.readOrNone(asOf);
        var issued = cards.issue(enrollmentId, then, console.position(), actor);
        model.addAttribute("issued", issued);
        model.addAttribute("card", issued.card());
        model.addAttribute("facts", paper.facts(issued, language));
        model.addAttribute("totals", paper.totals(issued, language));
        model.addAttribute("asOf", then);
        model.addAttribute(
                "next", next.or("/students/" + issued.card().student().id()));
        return "courserecord/report-card";
    }

    @GetMapping("/enrollments/{enrollmentId}/report-card/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam(required = false) @Nullable String asOf,
            Locale language,
            Actor actor) {
        var issued = cards.issue(enrollmentId, moments.readOrNone(asOf), console.position(), actor);
        return ReportCardApi.file(paper, issued, language);
    }
}
