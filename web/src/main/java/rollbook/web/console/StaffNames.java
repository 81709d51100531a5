package rollbook.web.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.Questions;

/** What people who work here are called, for pages that know only who they are. */
@Component("staffNames")
public class StaffNames {

    private final Questions questions;

    StaffNames(Questions questions) {
        this.questions = questions;
    }

    /** The name others call them by; their id where nobody knows it any more. */
    public String of(StaffId id) {
        return of(id, null);
    }

    /** The same as of a position of the log at least. */
    public String of(StaffId id, @Nullable Long position) {
        return questions
                .find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position)
                .map(StaffView::displayName)
                .orElse(id.value());
    }

    public String of(String id) {
        return of(new StaffId(id));
    }
}
