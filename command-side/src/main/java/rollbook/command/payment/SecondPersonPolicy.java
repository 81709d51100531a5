package rollbook.command.payment;

import rollbook.api.Actor;
import rollbook.api.Money;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.payment.PaymentRefusal.NotYoursToApprove;
import rollbook.api.payment.PaymentRefusal.OwnEntry;
import rollbook.api.staff.StaffId;

/**
 * When money needs a second person, and who that may be: finance acts alone up to the limit; everything else waits for somebody other
 * than who wrote it down. Finance may approve anything, the boss what is above the limit.
 *
 * @param limit in the school's currency
 */
record SecondPersonPolicy(Money limit) {

    boolean mayActAlone(Actor actor, Money amount) {
        return actor.hasAnyOf(Role.FINANCE) && amount.compareTo(limit) <= 0;
    }

    void refuseUnlessSecondPerson(Actor actor, StaffId writer, Money amount) {
        Refused.unless(!actor.is(writer), OwnEntry::new);
        Refused.unless(actor.hasAnyOf(Role.FINANCE) || amount.compareTo(limit) > 0, () -> new NotYoursToApprove(limit));
    }
}
