package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @Test
    void one_goes_on_to_a_page_of_ours() {
        assertThat(Next.local("/customers?q=%E6%9D%8E&page=2", "/")).isEqualTo("/customers?q=%E6%9D%8E&page=2");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "customers",
                "/customers\r\nSet-Cookie: a=b",
                "/{id}"
            })
    void one_never_goes_on_to_anywhere_else(String wanted) {
        assertThat(Next.local(wanted, "/customers")).isEqualTo("/customers");
    }
}
