package rollbook.command.enrollment;

import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NotTheApprover;

/**
 * Who approves a contract: finance up to a limit, the boss above it.
 *
 * @param limit the most that finance approves
 */
public record ApprovalPolicy(Money limit) {

    /** Refuses if a contract of this tuition is not for the actor to approve. */
    void check(EnrollmentId enrollmentId, Money tuition, Actor actor) {
        var needed = tuition.amount().compareTo(limit.amount()) > 0 ? Role.BOSS : Role.FINANCE;
        Refused.unless(actor.hasAnyOf(needed), () -> new NotTheApprover(enrollmentId, tuition, limit));
    }
}
