package rollbook.web.console;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The console's texts in every language, from {@code messages*.properties}. A text is a message of ICU, so that numbers, days and
 * plurals follow the rules of its language.
 */
public final class Words implements HierarchicalMessageSource {

    private static final ResourceBundle.Control ROOT_IS_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
    private @Nullable MessageSource parent;

    @Override
    public void setParentMessageSource(@Nullable MessageSource parent) {
        this.parent = parent;
    }

    @Override
    public @Nullable MessageSource getParentMessageSource() {
        return parent;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        var text = find(code, arguments, locale);
        if (text != null) {
            return text;
        }
        return parent == null ? otherwise : parent.getMessage(code, arguments, otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var text = getMessage(code, arguments, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, locale == null ? Locale.ENGLISH : locale);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (var code : codes) {
            var text = getMessage(code, resolvable.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        var otherwise = resolvable.getDefaultMessage();
        if (otherwise != null) {
            return otherwise;
        }
        throw new NoSuchMessageException(String.join(", ", codes), locale == null ? Locale.ENGLISH : locale);
    }

    private @Nullable String find(String code, Object @Nullable [] arguments, @Nullable Locale wanted) {
        var locale = wanted == null ? Locale.ENGLISH : wanted;
        var bundle = ResourceBundle.getBundle("messages", locale, ROOT_IS_ENGLISH);
        if (!bundle.containsKey(code)) {
            return null;
        }
        var pattern = bundle.getString(code);
        if (arguments == null || arguments.length == 0) {
            return pattern.indexOf('\'') < 0
                    ? pattern
                    : format(code, locale, pattern).format(new Object[0]);
        }
        var format = format(code, locale, pattern);
        synchronized (format) { // ICU's formats are not safe for several threads
            return format.format(arguments);
        }
    }

    private MessageFormat format(String code, Locale locale, String pattern) {
        return formats.computeIfAbsent(new Key(code, locale), _ -> new MessageFormat(pattern, locale));
    }

    private record Key(String code, Locale locale) {}
}
