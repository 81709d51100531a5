package rollbook.query.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;

/**
 * A place in a class as those know it who take money for it.
 *
 * @param tuition what it costs; absent for who has never had a seat
 * @param seated whether there is a seat now
 * @param seatedAt since when; from then on the tuition is owed
 */
record PaidPlace(
        String id,
        long version,
        CustomerId customerId,
        String classId,
        @Nullable Money tuition,
        boolean seated,
        @Nullable Instant seatedAt) {

    /** What is owed for it: nothing without a seat. */
    Money owed(String currency) {
        return seated && tuition != null ? tuition : Amounts.zero(currency);
    }

    PaidPlace waiting(long newVersion) {
        return new PaidPlace(id, newVersion, customerId, classId, null, false, null);
    }

    PaidPlace seated(Money newTuition, Instant at, long newVersion) {
        return new PaidPlace(id, newVersion, customerId, classId, newTuition, true, at);
    }

    PaidPlace left(long newVersion) {
        return new PaidPlace(id, newVersion, customerId, classId, tuition, false, seatedAt);
    }

    PaidPlace at(long newVersion) {
        return new PaidPlace(id, newVersion, customerId, classId, tuition, seated, seatedAt);
    }
}
