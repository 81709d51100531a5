package rollbook.web.courserecord;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassId;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.NotHere;
import rollbook.web.console.PageWindow;

/** The report cards of a whole class: to look at and to print, and as one file. */
@ConsolePages
class ClassReportCardPages {

    private final ReportCards cards;
    private final ReportCardPaper paper;
    private final CardBooklet booklet;
    private final Teachers teachers;
    private final Console console;

    ClassReportCardPages(
            ReportCards cards, ReportCardPaper paper, CardBooklet booklet, Teachers teachers, Console console) {
        this.cards = cards;
        this.paper = paper;
        this.booklet = booklet;
        this.teachers = teachers;
        this.console = console;
    }

    @GetMapping("/classes/{classId}/report-cards")
    String look(
            @PathVariable ClassId classId,
            @RequestParam Map<String, String> address,
            Next next,
            Locale language,
            Actor actor,
            Model model) {
        var here = "/classes/" + classId;
        var page = new PageRequest(new ListParameters(address).page(Set.of()).page(), PageRequest.MAX_SIZE, "");
        var found = cards.issue(classId, page, console.position(), actor);
        model.addAttribute("group", teachers.find(classId, actor).orElseThrow(NotHere::new));
        model.addAttribute("found", found);
        model.addAttribute(
                "cards",
                found.items().stream()
                        .map(card -> Shown.of(card, paper, language))
                        .toList());
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("list", ListAddress.of(here + "/report-cards", page).with("next", address.get("next")));
        model.addAttribute("next", next.or(here));
        return "courserecord/report-cards";
    }

    @GetMapping("/classes/{classId}/report-cards/pdf")
    void pdf(@PathVariable ClassId classId, Locale language, Actor actor, HttpServletResponse response)
            throws IOException {
        booklet.answer(classId, console.position(), language, actor, response);
    }

    /** A card with its words. */
    record Shown(IssuedCard issued, Map<String, String> facts, Map<String, String> totals) {

        static Shown of(IssuedCard card, ReportCardPaper paper, Locale language) {
            return new Shown(card, paper.facts(card, language), paper.totals(card, language));
        }
    }
}
