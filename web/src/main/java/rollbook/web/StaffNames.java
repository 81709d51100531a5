package rollbook.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.GetStaff;
import rollbook.api.staff.StaffView;

/** What people who work here are called, for whoever knows only who they are. */
@Component("staffNames")
public class StaffNames {

    private final Questions questions;

    StaffNames(Questions questions) {
        this.questions = questions;
    }

    /** The name others call them by; their id where nobody knows it any more. */
    public String of(StaffId id) {
        return name(id, questions.findDecidedOn(new GetStaff(id), StaffView.class));
    }

    /** What several people are called; nobody whom nobody knows any more. */
    public Map<StaffId, String> known(Collection<StaffId> ids) {
        var names = new HashMap<StaffId, String>();
        questions
                .findDecidedOn(ids.stream().distinct().map(GetStaff::new).toList(), StaffView.class)
                .forEach(known -> known.ifPresent(staff -> names.put(staff.id(), staff.displayName())));
        return names;
    }

    /** The same as of a position of the log at least. */
    public String of(StaffId id, @Nullable Long position) {
        return name(id, questions.find(new GetStaff(id), StaffView.class, Actor.PROGRAM, position));
    }

    public String of(String id) {
        return of(new StaffId(id));
    }

    private static String name(StaffId id, Optional<StaffView> known) {
        return known.map(StaffView::displayName).orElse(id.value());
    }
}
