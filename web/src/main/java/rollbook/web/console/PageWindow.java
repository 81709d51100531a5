package rollbook.web.console;

import java.util.List;
import java.util.stream.LongStream;
import rollbook.api.Page;

/**
 * The page numbers under a list: a window of limited width around the page that is shown, never before the first nor past the last.
 *
 * @param page the one that is shown
 * @param last the last one there is
 * @param shown the numbers of the window
 * @param first number of the first line shown, counted from 1; 0 for none
 * @param to number of the last line shown
 */
public record PageWindow(long page, long last, List<Long> shown, long first, long to) {

    static final int WIDTH = 7;

    public static PageWindow of(Page<?> list) {
        long last = Math.max(1, (list.total() + list.size() - 1) / list.size());
        if (!list.totalIsExact()) {
            last = Math.max(last, list.page() + (list.items().size() == list.size() ? 1L : 0L));
        }
        long page = Math.clamp(list.page(), 1, last);
        long from = Math.clamp(page - WIDTH / 2, 1, Math.max(1, last - WIDTH + 1));
        var shown = LongStream.rangeClosed(from, Math.min(last, from + WIDTH - 1))
                .boxed()
                .toList();
        long before = (list.page() - 1L) * list.size();
        return new PageWindow(
                page,
                last,
                shown,
                list.items().isEmpty() ? 0 : before + 1,
                before + list.items().size());
    }

    public boolean hasBefore() {
        return page > 1;
    }

    public boolean hasAfter() {
        return page < last;
    }

    public boolean isNeeded() {
        return last > 1;
    }
}
