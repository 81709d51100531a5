package rollbook.query.customer;

import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;

/**
 * What somebody may see of the customers: who directs sales sees everything; everybody else the pool, with numbers masked, and
 * their own customers.
 */
public record Sight(Actor actor) {

    /** Only the customers {@code c} of one holder, as SQL; it leads to them however many others there are. */
    public static String heldBy(String parameter) {
        return "c.id in (select h.id from read.customer_holding h where h.holder = :" + parameter + ")";
    }

    /** Whether nothing is hidden. */
    public boolean isWhole() {
        return actor.directsSales();
    }

    /** Whether a customer with this holder may be seen at all. */
    public boolean includes(@Nullable StaffId holder) {
        return isWhole() || holder == null || isOwn(holder);
    }

    /** Whether numbers and follow-ups of a customer with this holder may be read. */
    public boolean isClear(@Nullable StaffId holder) {
        return isWhole() || isOwn(holder);
    }

    private boolean isOwn(@Nullable StaffId holder) {
        return holder != null && actor.is(holder) && actor.hasAnyOf(Role.CONSULTANT);
    }

    /** The only holder whose customers may be seen beside the pool's; a name nobody bears for who holds none. */
    public String own() {
        return actor.hasAnyOf(Role.CONSULTANT) ? actor.id().value() : "";
    }
}
