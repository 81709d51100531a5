package rollbook.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollbook.api.FieldError;
import rollbook.api.hours.Hours;

class WrittenHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e16", "1e600000000", "-1e600000000", "1e2147483647", "1.25"})
    void what_nobody_teaches_is_told_at_once(String written) {
        var errors = new ArrayList<FieldError>();

        assertThat(WrittenHours.read(new BigDecimal(written), errors)).isNull();
        assertThat(errors).extracting(FieldError::code).containsExactly("no-hours");
    }

    @Test
    void round_numbers_are_written_out() {
        assertThat(WrittenHours.read(new BigDecimal("2e3"), new ArrayList<>())).isEqualTo(Hours.of(2_000));
    }
}
