package rollbook.query.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollbook.api.Actor;
import rollbook.api.Role;

/**
 * What somebody may see of the enrolments: finance and who directs sales see all; consultants those of their own customers;
 * advisors and lecturers those in their own classes, lecturers without the money.
 */
record EnrollmentSight(Actor actor) {

    /** Which enrolments, as SQL over the customer {@code c} and the class {@code k}. */
    String where() {
        if (isWhole()) {
            return "true";
        }
        var open = new ArrayList<>(List.of("false"));
        if (actor.hasAnyOf(Role.CONSULTANT)) {
            open.add("c.holder = :me");
        }
        if (actor.hasAnyOf(Role.ADVISOR, Role.LECTURER)) {
            open.add(":me = any (k.teachers)");
        }
        return "(" + String.join(" or ", open) + ")";
    }

    Map<String, Object> parameters() {
        return isWhole() ? Map.of() : Map.of("me", actor.id().value());
    }

    /** Whether the money may be seen, too. */
    boolean seesMoney() {
        return isWhole() || actor.hasAnyOf(Role.CONSULTANT, Role.ADVISOR);
    }

    /** Whether anybody's payments may be seen. */
    boolean seesPayments() {
        return isWhole() || actor.hasAnyOf(Role.CONSULTANT);
    }

    /** Whose payments, as SQL over the customer {@code c}: a class of one's own shows what it costs, not who has paid. */
    String whosePayments() {
        return isWhole() ? "true" : "c.holder = :me";
    }

    private boolean isWhole() {
        return actor.directsSales() || actor.hasAnyOf(Role.FINANCE);
    }
}
