package rollbook.query.customer.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;

/** The words a row is marked with, so that one index serves every filter and every combination of them. */
final class Marks {

    private Marks() {}

    static List<String> of(
            @Nullable Source source,
            List<String> tags,
            @Nullable CourseId course,
            @Nullable CustomerStatus status,
            @Nullable Intention intention) {
        var marks = new ArrayList<String>();
        tags.forEach(tag -> add(marks, "tag", tag));
        add(marks, "source", source);
        add(marks, "course", course);
        add(marks, "status", status);
        add(marks, "intention", intention);
        return marks;
    }

    private static void add(List<String> marks, String kind, @Nullable Object value) {
        if (value != null) {
            marks.add(kind + ' ' + value);
        }
    }
}
