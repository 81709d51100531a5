package rollbook.web.courserecord;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.api.classlist.ClassView;
import rollbook.web.Questions;

/** All report cards of a class as one file. A card is drawn when its turn comes, and sent when all are: nobody gets half a file. */
@Component
class CardBooklet {

    private final ReportCards cards;
    private final ReportCardPaper paper;
    private final Questions questions;

    CardBooklet(ReportCards cards, ReportCardPaper paper, Questions questions) {
        this.cards = cards;
        this.paper = paper;
        this.questions = questions;
    }

    void answer(ClassId id, @Nullable Long position, Locale language, Actor actor, HttpServletResponse response)
            throws IOException {
        var all = cards.all(id, position, actor);
        var code = questions
                .find(new GetClass(id, null), ClassView.class, actor, position)
                .map(ClassView::code)
                .orElseThrow(() -> new Refused(new NoSuchClass(id)));
        var name = ContentDisposition.inline()
                .filename("report-cards-" + code + ".pdf")
                .build();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        paper.print(all, code, language, response.getOutputStream());
    }
}
