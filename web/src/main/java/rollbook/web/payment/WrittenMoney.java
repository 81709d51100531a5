package rollbook.web.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Money;
import tools.jackson.databind.JsonNode;

/**
 * An amount as programs write it: with its currency, {@code {"amount":"120.00","currency":"CNY"}}, or alone, {@code "120.00"}.
 *
 * @param currency absent for that of the school
 */
record WrittenMoney(BigDecimal amount, @Nullable String currency) {

    private static final int MOST_DIGITS = 15;
    private static final Set<String> MEMBERS = Set.of("amount", "currency");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WrittenMoney of(JsonNode written) {
        if (written.isObject()) {
            if (!MEMBERS.containsAll(written.propertyNames()) || !written.has("amount")) {
                throw new IllegalArgumentException("money has an amount and a currency");
            }
            var currency = written.get("currency");
            return checked(written.get("amount"), currency == null || currency.isNull() ? null : currency.asString());
        }
        return checked(written, null);
    }

    private static WrittenMoney checked(JsonNode amount, @Nullable String currency) {
        if (!amount.isString() && !amount.isNumber()) {
            throw new IllegalArgumentException("an amount is a number");
        }
        var money = new Money(new BigDecimal(amount.asString()), currency);
        if (money.amount().precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("an amount has at most " + MOST_DIGITS + " digits");
        }
        return new WrittenMoney(money.amount(), currency);
    }

    Money in(String schoolCurrency) {
        return new Money(amount, currency == null ? schoolCurrency : currency);
    }
}
