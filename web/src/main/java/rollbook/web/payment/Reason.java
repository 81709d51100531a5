package rollbook.web.payment;

import org.jspecify.annotations.Nullable;

/** Why something is done. */
record Reason(@Nullable String reason) {

    String orEmpty() {
        return reason == null ? "" : reason;
    }
}
