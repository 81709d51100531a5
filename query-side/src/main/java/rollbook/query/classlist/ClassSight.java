package rollbook.query.classlist;

import rollbook.api.Actor;
import rollbook.api.Role;

/**
 * Which classes somebody may see: who only teaches or assists, their own; everybody else who may ask at all, every class.
 *
 * @param actor who asks
 */
record ClassSight(Actor actor) {

    boolean isEverything() {
        return actor.hasAnyOf(Role.ADMIN, Role.BOSS, Role.MANAGER, Role.CONSULTANT, Role.FINANCE);
    }

    /** For consultants, the names of others' customers are none of their business. */
    boolean isOwnCustomersOnly() {
        return !actor.hasAnyOf(Role.ADMIN, Role.BOSS, Role.MANAGER, Role.FINANCE);
    }

    boolean includes(ListedClass listed) {
        return isEverything() || isTaughtByActor(listed);
    }

    /** Whether the asker sees every name on the list of this class. */
    boolean seesEverybodyIn(ListedClass listed) {
        return !isOwnCustomersOnly() || isTaughtByActor(listed);
    }

    private boolean isTaughtByActor(ListedClass listed) {
        return listed.plan().teacherIds().contains(actor.id());
    }
}
