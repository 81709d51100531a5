package rollbook.web.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurelyThemTest {

    private final SurelyThem li =
            new SurelyThem(Set.of("10001", "20260301", "13800001111"), Set.of("li@example.com", "k-000123"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10001 asked for it",
                "QQ１０００１要的名单",
                "for +86 138-0000-1111, by mail",
                "给13800001111的家长",
                "138-0000-1111 139-0000-2222",
                "of 2026-03-02 (138) 0000.1111",
                "QQ 10001, qq20260301",
                "asked by Li@Example.com.",
                "名单K-000123的家长"
            })
    void a_number_or_an_address_that_stands_there_whole_is_theirs(String words) {
        assertThat(li.areSpokenOfIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for the mother of 李明轩",
                "13910001222 asked",
                "wang10001@163.com",
                "class C10001",
                "010-10001-77",
                "10001.50 were paid",
                "asked by li@example.com.cn",
                "asked by anna+li@example.com",
                "those of 2026-03-01",
                "from 100 to 01",
                "asked by anneli@example.com",
                "asked by li@example.com-berlin",
                "k-0001234",
                ""
            })
    void what_may_be_somebody_elses_is_not(String words) {
        assertThat(li.areSpokenOfIn(words)).isFalse();
    }
}
