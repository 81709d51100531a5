package rollbook.web.customer;

import org.jspecify.annotations.Nullable;

/**
 * By what a customer is recognised.
 *
 * @param reason why the asker wants to know; may be left out
 */
record Traits(
        @Nullable String qq,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String reason) {}
