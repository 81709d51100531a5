package rollbook.command.customer;

import java.util.Optional;
import rollbook.api.staff.StaffId;

/**
 * What an erased file leaves to be given back in the same act.
 *
 * @param qq the number it bore
 * @param formerHolder on whose portfolio the customer was
 */
record Leavings(QqChange qq, Optional<StaffId> formerHolder) {

    static final Leavings NOTHING = new Leavings(new QqChange(null, null), Optional.empty());
}
