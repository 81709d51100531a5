package rollbook.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellListTest {

    @Test
    void words_come_back_as_they_were() {
        var words = List.of("VIP", "a, b", "say \"hi\"", "x;y|z", "两\n行", " edge", "\"", "\"\"", "", "重点、客户", "last");

        assertThat(CellList.split(CellList.join(words))).isEqualTo(words);
    }

    @Test
    void people_may_write_them_as_they_like() {
        assertThat(CellList.split("VIP， 重点；老师、VIP| a b \n c,,")).containsExactly("VIP", "重点", "老师", "a b", "c");
        assertThat(CellList.split("the \"big\" one, \"open")).containsExactly("the \"big\" one", "\"open");
        assertThat(CellList.split("\"a\" b, c")).containsExactly("\"a\" b", "c");
        assertThat(CellList.split("")).isEmpty();
    }
}
