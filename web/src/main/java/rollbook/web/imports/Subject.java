package rollbook.web.imports;

import java.util.EnumSet;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.imports.ImportKind;
import rollbook.web.sheets.Sheet;

/** What the rows of files of one kind are about, and how they become that. */
interface Subject {

    ImportKind kind();

    /** What administrators may do for the time of the import, without being one of those who do it one by one. */
    Set<Role> lent();

    /** Somebody as they bring such files in. */
    default Actor lendTo(Actor actor) {
        if (!actor.hasAnyOf(Role.ADMIN)) {
            return actor;
        }
        var roles = EnumSet.copyOf(actor.roles());
        roles.addAll(lent());
        return new Actor(actor.id(), roles, actor.branch());
    }

    /** Begins with the rows of a file; a rehearsal sends nothing. */
    Intake intake(Job job, Sheet sheet, Mapping mapping);
}
