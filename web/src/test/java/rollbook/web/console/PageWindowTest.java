package rollbook.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Page;

class PageWindowTest {

    @Test
    void a_window_has_limited_width() {
        assertThat(window(50, 2_000, true).shown()).containsExactly(47L, 48L, 49L, 50L, 51L, 52L, 53L);
    }

    @Test
    void the_first_pages_have_none_before_them() {
        var window = window(1, 2_000, true);

        assertThat(window.shown()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(window.hasBefore()).isFalse();
        assertThat(window.hasAfter()).isTrue();
    }

    @Test
    void the_last_pages_have_none_after_them() {
        var window = window(100, 2_000, true);

        assertThat(window.shown()).containsExactly(94L, 95L, 96L, 97L, 98L, 99L, 100L);
        assertThat(window.hasAfter()).isFalse();
    }

    @Test
    void a_page_past_the_end_shows_the_way_back() {
        var window = window(4_000, 2_000, true);

        assertThat(window.page()).isEqualTo(100);
        assertThat(window.shown()).contains(100L);
    }

    @Test
    void a_list_that_was_not_counted_to_its_end_goes_on() {
        assertThat(window(600, 10_000, false).hasAfter()).isTrue();
    }

    @Test
    void a_single_page_needs_no_numbers() {
        assertThat(window(1, 7, true).isNeeded()).isFalse();
        assertThat(window(1, 0, true).isNeeded()).isFalse();
    }

    private static PageWindow window(int page, long total, boolean exact) {
        long left = exact ? Math.clamp(total - (page - 1) * 20L, 0, 20) : 20;
        return PageWindow.of(new Lines(Collections.nCopies((int) left, "line"), page, 20, total, exact));
    }

    private record Lines(List<String> items, int page, int size, long total, boolean totalIsExact)
            implements Page<String> {}
}
