package rollbook.web.console;

import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassView;
import rollbook.web.Questions;

/** What classes are called, for pages that know only which. */
@Component("classNames")
public class ClassNames {

    private final Questions questions;

    ClassNames(Questions questions) {
        this.questions = questions;
    }

    /** The course, the branch and which run of it; the id where nobody knows the class. */
    public String of(ClassId id) {
        return questions
                .find(new GetClass(id, null), ClassView.class, Actor.PROGRAM, null)
                .map(known -> known.course() + " · " + known.branch() + " · " + known.semester())
                .orElse(id.value());
    }

    public String of(String id) {
        return of(new ClassId(id));
    }
}
