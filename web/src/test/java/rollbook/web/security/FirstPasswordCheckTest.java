package rollbook.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPasswordCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "password", "1234567890", "short"})
    void a_password_that_anybody_could_guess_is_refused_in_one_line(String given) {
        assertThatThrownBy(() -> FirstPasswordCheck.refuseWeak(given))
                .isInstanceOf(WeakPassword.class)
                .hasMessageStartingWith("ROLLBOOK_ADMIN_PASSWORD is too easily guessed: ");
    }

    @Test
    void none_means_a_code_that_is_shown_once() {
        assertThatCode(() -> FirstPasswordCheck.refuseWeak("")).doesNotThrowAnyException();
        assertThatCode(() -> FirstPasswordCheck.refuseWeak("quiet-otter-42")).doesNotThrowAnyException();
    }
}
