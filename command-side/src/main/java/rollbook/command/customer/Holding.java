package rollbook.command.customer;

import java.time.Instant;
import java.util.Optional;
import rollbook.api.staff.StaffId;

/** Who holds a customer. */
sealed interface Holding {

    /** 公户: nobody. */
    record InPool() implements Holding {}

    /** 私户: a consultant, since the moment they got the customer. */
    record Held(StaffId consultant, Instant since) implements Holding {}

    default Optional<Held> held() {
        return this instanceof Held held ? Optional.of(held) : Optional.empty();
    }

    default boolean isBy(StaffId someone) {
        return held().filter(held -> held.consultant().equals(someone)).isPresent();
    }
}
