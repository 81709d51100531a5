package rollbook.query.hours;

import java.util.Map;
import rollbook.api.Actor;
import rollbook.api.Role;

/**
 * Whose hours somebody may see: those of the enrolments they see.
 *
 * @param actor who asks
 */
record HoursSight(Actor actor) {

    /** SQL over the customer {@code c} and the class {@code k}, with the {@link #parameters()}. */
    static final String VISIBLE = "(:whole or (:sells and c.holder = :me) or (:teaches and :me = any (k.teachers)))";

    Map<String, Object> parameters() {
        return Map.of(
                "me",
                actor.id().value(),
                "whole",
                actor.directsSales() || actor.hasAnyOf(Role.FINANCE),
                "sells",
                actor.hasAnyOf(Role.CONSULTANT),
                "teaches",
                actor.hasAnyOf(Role.ADVISOR, Role.LECTURER));
    }

    /** Whether what students did in their lessons is shown, too: to the boss, and to those who teach them. */
    boolean showsAttendance(boolean teachesIt) {
        return actor.hasAnyOf(Role.BOSS) || (teachesIt && actor.hasAnyOf(Role.ADVISOR, Role.LECTURER));
    }
}
