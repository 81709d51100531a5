package rollbook.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * How money changes hands: one of the usual words, however it is spelled, or any other in at most 40 characters.
 *
 * @param value {@code CASH}, {@code WECHAT}, …; what is none of these stays as it was written
 */
public record PaymentMethod(@JsonValue String value) {

    /** 现金, 转账, 微信, 支付宝, 刷卡. */
    public static final List<String> USUAL = List.of("CASH", "TRANSFER", "WECHAT", "ALIPAY", "CARD");

    public static final int LONGEST = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentMethod(String value) {
        var word = value.strip();
        var upper = word.toUpperCase(Locale.ROOT);
        this.value = USUAL.contains(upper) ? upper : word;
    }

    /** Whether it is one of the usual words, for which there are translations. */
    public boolean usual() {
        return USUAL.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
