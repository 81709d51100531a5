package rollbook.web.imports;

import java.util.List;
import rollbook.api.classlist.ClassView;

/** Where the rows of one lesson become its sheet, or would become it. */
interface LessonDesk {

    /** Deals with all rows about one day of a class; one outcome for each, in their order. */
    List<Outcome> take(ClassView in, List<WantedMark> rows);
}
