package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.Identifier;
import rollbook.api.customer.CustomerId;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "0", "-", "_", "0198-aB_z9", "azAZ09-_"})
    void letters_digits_and_two_signs_name_a_thing(String text) {
        assertThat(Identifier.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a\n", "a/b", "a.b", "é", "张", "１", "`", "{", "@", "[", "^", ":", "a\0", "'"})
    void nothing_else_does(String text) {
        assertThat(Identifier.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(text));
    }

    @Test
    void eighty_are_enough() {
        assertThat(Identifier.isWellFormed("x".repeat(80))).isTrue();
        assertThat(Identifier.isWellFormed("x".repeat(81))).isFalse();
    }
}
