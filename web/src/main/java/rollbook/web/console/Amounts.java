package rollbook.web.console;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import rollbook.api.Money;

/** How money is written for people, in the reader's language. */
@Component("amounts")
public class Amounts {

    private static final Precision HUNDREDTHS = Precision.fixedFraction(2);

    /** An amount with its currency, e.g. {@code ¥11,800.00}; nothing for nothing. */
    public String of(@Nullable Money money) {
        return money == null
                ? ""
                : NumberFormatter.withLocale(LocaleContextHolder.getLocale())
                        .unit(Currency.getInstance(money.currency()))
                        .precision(HUNDREDTHS)
                        .format(money.amount())
                        .toString();
    }
}
