package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.api.Refusal;
import rollbook.api.Refusals;
import rollbook.api.Role;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;

class WordsTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final Words words = new Words();

    @ParameterizedTest
    @CsvSource({"1, 1 клиент", "2, 2 клиента", "5, 5 клиентов", "11, 11 клиентов", "21, 21 клиент", "104, 104 клиента"})
    void russian_counts_as_russians_do(int count, String text) {
        assertThat(words.getMessage("customers.found", new Object[] {count}, RUSSIAN))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 customer", "2, 2 customers"})
    void english_counts_as_the_english_do(int count, String text) {
        assertThat(words.getMessage("customers.found", new Object[] {count}, Locale.ENGLISH))
                .isEqualTo(text);
    }

    @Test
    void chinese_needs_no_plural() {
        assertThat(words.getMessage("customers.found", new Object[] {3}, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("3 位客户");
    }

    @Test
    void a_language_we_do_not_speak_is_answered_in_english() {
        assertThat(words.getMessage("menu.CUSTOMERS", null, Locale.GERMAN)).isEqualTo("Customers");
    }

    @Test
    void every_text_is_a_message_that_can_be_written() {
        for (var locale : Languages.SPOKEN) {
            var bundle = ResourceBundle.getBundle("messages", locale);
            bundle.keySet()
                    .forEach(key -> assertThatCode(() -> new MessageFormat(bundle.getString(key), locale))
                            .as("%s in %s", key, locale)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void every_word_of_the_language_has_a_text() {
        has("source.", Source.values());
        has("status.", CustomerStatus.values());
        has("intention.", Intention.values());
        has("sex.", Sex.values());
        has("role.", Role.values());
        for (var event : CustomerEvent.class.getPermittedSubclasses()) {
            has("event.customer." + event.getSimpleName());
        }
    }

    @Test
    void every_refusal_has_a_text() {
        for (var vocabulary : Refusals.all()) {
            var permitted = vocabulary.getPermittedSubclasses();
            if (permitted == null || !vocabulary.isInterface()) {
                has("refusal." + vocabulary.getSimpleName());
                continue;
            }
            for (var refusal : permitted) {
                if (Refusal.class.isAssignableFrom(refusal)) {
                    has("refusal." + refusal.getSimpleName());
                }
            }
        }
    }

    private void has(String prefix, Enum<?>... constants) {
        for (var constant : constants) {
            has(prefix + constant.name());
        }
    }

    private void has(String code) {
        assertThat(words.getMessage(code, null, "", Locale.ENGLISH)).as(code).isNotEmpty();
    }
}
