package rollbook.web.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the school's words in a query whether in capitals or not: {@code scope=pool}, {@code status=ENROLLED}; empty is none. */
@Component
@SuppressWarnings("rawtypes") // any enumeration
class WordFormat implements ConverterFactory<String, Enum>, WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(this);
    }

    @Override
    public <T extends Enum> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return word -> word.isEmpty() ? null : read(word, type);
    }

    private static <T extends Enum> T read(String word, Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word"));
    }
}
