package rollbook.web.console;

import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.catalog.CatalogQuery.GetCourse;
import rollbook.api.catalog.CourseView;
import rollbook.web.Questions;

/** What courses are called, for pages that know only which. */
@Component("courseNames")
public class CourseNames {

    private final Questions questions;

    CourseNames(Questions questions) {
        this.questions = questions;
    }

    /** What it is called; its id where nobody knows it. */
    public String of(CourseId id) {
        return questions
                .find(new GetCourse(id, null), CourseView.class, Actor.PROGRAM, null)
                .map(CourseView::name)
                .orElse(id.value());
    }

    public String of(String id) {
        return of(new CourseId(id));
    }
}
