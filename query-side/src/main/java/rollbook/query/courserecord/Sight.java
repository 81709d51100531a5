package rollbook.query.courserecord;

import java.util.Map;
import rollbook.api.Actor;
import rollbook.api.Role;

/**
 * What somebody may see of lessons {@code l}: SQL over the {@link #parameters()}.
 *
 * @param asker who asks
 */
record Sight(Actor asker) {

    private static final String OWN = "(:all or l.teacher = :me or exists (select 1 from read.class t"
            + " where t.id = l.class_id and :me = any (t.teachers)))";

    /** When and what is taught: consultants and the office see it all; who teaches, their own. */
    static String lessons() {
        return OWN.replace(":all", ":allLessons");
    }

    /** What students did: the boss sees it all; who teaches, their own. */
    static String sheets() {
        return OWN.replace(":all", ":allSheets");
    }

    Map<String, Object> parameters() {
        var program = asker.is(Actor.PROGRAM.id());
        return Map.of(
                "me",
                asker.id().value(),
                "allLessons",
                program || asker.hasAnyOf(Role.CONSULTANT, Role.FINANCE, Role.MANAGER, Role.BOSS, Role.ADMIN),
                "allSheets",
                program || asker.hasAnyOf(Role.BOSS));
    }
}
