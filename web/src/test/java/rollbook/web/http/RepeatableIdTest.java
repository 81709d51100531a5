package rollbook.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatableIdTest {

    @Test
    void the_same_words_make_the_same_id() {
        assertThat(RepeatableId.of("li", "/api/customers", "k"))
                .isEqualTo(RepeatableId.of("li", "/api/customers", "k"));
        assertThat(RepeatableId.of("li", "/api/customers", "k"))
                .isNotEqualTo(RepeatableId.of("wang", "/api/customers", "k"));
    }

    @Test
    void it_is_a_uuid_of_version_five() {
        assertThat(RepeatableId.of("li").version()).isEqualTo(5);
        assertThat(RepeatableId.of("li").variant()).isEqualTo(2);
    }
}
