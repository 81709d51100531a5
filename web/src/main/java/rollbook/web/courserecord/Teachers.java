package rollbook.web.courserecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassView;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.StaffNames;
import rollbook.web.console.Console;

/** Who can be chosen to teach a lesson: the teachers of the class, whoever teaches it now, oneself; for who runs the school, everybody. */
@Component
class Teachers {

    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_SIZE);

    private final Console console;
    private final StaffNames names;

    Teachers(Console console, StaffNames names) {
        this.console = console;
        this.names = names;
    }

    List<StaffName> of(ClassId classId, @Nullable StaffId present, Actor actor) {
        var teachers = new LinkedHashMap<StaffId, StaffName>();
        find(classId, actor).ifPresent(one -> one.teachers().forEach(teacher -> teachers.put(teacher.id(), teacher)));
        if (present != null) {
            add(teachers, present);
        }
        add(teachers, actor.id());
        if (actor.hasAnyOf(Role.BOSS, Role.ADMIN)) {
            console.ask(new FindStaff(null, null, ALL), StaffPage.class, actor).items().stream()
                    .filter(StaffView::active)
                    .forEach(one -> teachers.putIfAbsent(one.id(), new StaffName(one.id(), one.displayName())));
        }
        return List.copyOf(teachers.values());
    }

    /** The class itself, as far as the asker may see it. */
    Optional<ClassView> find(ClassId classId, Actor actor) {
        return console.find(new GetClass(classId, null), ClassView.class, actor);
    }

    private void add(Map<StaffId, StaffName> teachers, StaffId one) {
        teachers.computeIfAbsent(one, id -> new StaffName(id, names.of(id)));
    }
}
