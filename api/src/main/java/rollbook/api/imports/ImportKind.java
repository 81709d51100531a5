package rollbook.api.imports;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.MANAGER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rollbook.api.Actor;
import rollbook.api.Role;

/** What the rows of a file are. */
public enum ImportKind {
    /** Customers, opened in the pool. */
    CUSTOMERS(true, CONSULTANT, MANAGER, FRONT_DESK, ADMIN),
    /** Classes. They are not taken back: a class that is not wanted is closed. */
    CLASSES(false, ADMIN),
    /** Customers who take a seat in a class. */
    ENROLLMENTS(true, CONSULTANT, ADMIN),
    /** What stands on the sheets of lessons: attendance, score, note. Lessons and rows are made where there are none. */
    SCORES(true, ADMIN);

    private final boolean canBeTakenBack;
    private final Set<Role> importers;

    ImportKind(boolean canBeTakenBack, Role... importers) {
        this.canBeTakenBack = canBeTakenBack;
        this.importers = Collections.unmodifiableSet(EnumSet.copyOf(List.of(importers)));
    }

    /** Whether a whole import can be taken back. */
    public boolean canBeTakenBack() {
        return canBeTakenBack;
    }

    /** Whether somebody may bring in such files. */
    public boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(importers::contains);
    }
}
