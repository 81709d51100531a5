package rollbook.query.payment;

import rollbook.api.Actor;
import rollbook.api.Role;

/**
 * Whose money somebody may see: finance and who directs sales everybody's, a consultant that of their own customers.
 *
 * @param actor who asks
 */
record MoneySight(Actor actor) {

    /** SQL over a customer {@code c}, with the parameters {@code whole} and {@code own}. */
    static final String VISIBLE = "(:whole or c.holder = :own)";

    boolean whole() {
        return actor.directsSales() || actor.hasAnyOf(Role.FINANCE);
    }

    String own() {
        return actor.hasAnyOf(Role.CONSULTANT) ? actor.id().value() : "";
    }
}
