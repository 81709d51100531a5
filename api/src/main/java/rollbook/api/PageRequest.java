package rollbook.api;

/**
 * Which part of a list is wanted.
 *
 * @param page counted from 1
 * @param size lines on a page, 1 to 100
 * @param sort a field's name, with {@code -} before it for downwards, e.g. {@code -createdAt}; empty for the list's own order
 */
public record PageRequest(int page, int size, String sort) {

    public static final int MAX_SIZE = 100;

    public static PageRequest first(int size) {
        return new PageRequest(1, size, "");
    }

    public long offset() {
        return (page - 1L) * size;
    }
}
