package rollbook.web.payment;

import java.math.BigDecimal;
import rollbook.api.Money;

/**
 * An amount in the capital numerals of Chinese receipts (大写金额), which nobody can alter with a stroke, e.g. {@code 人民币伍佰元整}.
 * The rules are those of 支付结算办法, annex 1: zeros between digits are written once, those at the end not at all.
 */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] IN_GROUP = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private Capitals() {}

    static String of(Money money) {
        var fen = money.amount().movePointRight(2).longValueExact();
        var yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        var text = new StringBuilder("人民币");
        if (yuan > 0 || fen == 0) {
            text.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao == 0 && cents == 0) {
            return text.append('整').toString();
        }
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (yuan > 0) {
            text.append('零');
        }
        return cents > 0
                ? text.append(digit(cents)).append('分').toString()
                : text.append('整').toString();
    }

    private static String whole(long yuan) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = BigDecimal.valueOf(yuan)
                    .divideToIntegralValue(BigDecimal.valueOf(GROUP).pow(group))
                    .remainder(BigDecimal.valueOf(GROUP))
                    .intValueExact();
            if (part > 0) {
                if (!text.isEmpty() && (zero || part < GROUP / 10)) {
                    text.append('零');
                }
                text.append(inGroup(part)).append(GROUPS[group]);
            }
            zero = part == 0 && !text.isEmpty();
        }
        return text.toString();
    }

    private static String inGroup(int part) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int place = IN_GROUP.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit > 0) {
                text.append(zero ? "零" : "").append(digit(digit)).append(IN_GROUP[place]);
            }
            zero = digit == 0 && !text.isEmpty();
        }
        return text.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
