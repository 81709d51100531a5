package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import rollbook.api.Personal.Purpose;
import rollbook.api.staff.StaffName;

/**
 * The certificate that what was known about a customer has been erased. It can be shown at any time, and stays the same.
 *
 * @param customerId whose data it was; this id stays and says nothing
 * @param erasedAt when
 * @param erasedBy by whom
 * @param reason why
 * @param data what was erased: {@code file}, {@code contacts}, {@code followUps}, {@code history},
 *     {@code enrollments} and {@code payments} (what was written beside them), {@code lessons} (notes and reasons), {@code imports}
 *     (rows that were left over), {@code reasons} (of exports, where they named the customer)
 * @param keys the keys that were shredded, without which nothing can be read in the log and in its copies
 * @param hash SHA-256, in hexadecimal, of the lines {@code customerId}, {@code erasedAt}, id of {@code erasedBy}, {@code reason}, a line
 *     for each word of {@code data}, and for each key its purpose, a space and its fingerprint, each line ended by a line feed
 */
public record Erasure(
        CustomerId customerId,
        Instant erasedAt,
        StaffName erasedBy,
        String reason,
        List<String> data,
        List<ShreddedKey> keys,
        String hash) {

    /**
     * A key that is gone.
     *
     * @param purpose what the data under it was collected for
     * @param fingerprint names the key: the first 16 digits of its SHA-256
     */
    public record ShreddedKey(Purpose purpose, String fingerprint) {}
}
