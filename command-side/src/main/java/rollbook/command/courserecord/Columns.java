package rollbook.command.courserecord;

import java.util.Collection;
import java.util.List;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.courserecord.SheetCell;

/** Who writes into which columns of a sheet: advisors see to attendance; who teaches, and the boss, write into all of them. */
final class Columns {

    private Columns() {}

    /** Those of the columns that somebody may not write into, in their order. */
    static List<SheetCell> notFor(Actor actor, Collection<SheetCell> columns) {
        return columns.stream().filter(column -> !isFor(actor, column)).sorted().toList();
    }

    private static boolean isFor(Actor actor, SheetCell column) {
        return column == SheetCell.ATTENDANCE
                || actor.is(Actor.PROGRAM.id())
                || actor.hasAnyOf(Role.LECTURER, Role.ASSISTANT, Role.BOSS);
    }
}
