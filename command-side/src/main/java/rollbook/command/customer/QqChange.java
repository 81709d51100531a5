package rollbook.command.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.Normal;

/**
 * Which QQ number, in normal form, a file bore before a decision and bears after it.
 *
 * @param before absent if it bore none
 * @param after absent if it bears none
 */
record QqChange(@Nullable String before, @Nullable String after) {

    static QqChange between(CustomerFile before, CustomerFile after) {
        return new QqChange(normalQq(before), normalQq(after));
    }

    boolean changesNothing() {
        return Objects.equals(before, after);
    }

    private static @Nullable String normalQq(CustomerFile file) {
        if (file.qq() == null) {
            return null;
        }
        var normal = Normal.qq(file.qq());
        return normal.isEmpty() ? null : normal;
    }
}
