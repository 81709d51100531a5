package rollbook.web.console;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import rollbook.api.PageRequest;

/**
 * The address of a list: whoever keeps it, sends it on or comes back to it sees the same list.
 *
 * @param path of the list
 * @param filters by which it is narrowed, in this order
 * @param page which part of it is shown, and in which order
 */
public record ListAddress(String path, Map<String, String> filters, PageRequest page) {

    public static ListAddress of(String path, PageRequest page) {
        return new ListAddress(path, Map.of(), page);
    }

    /** The same, narrowed by this; not narrowed by what is absent. */
    public ListAddress with(String name, @Nullable Object value) {
        if (value == null || value.equals(false)) {
            return this;
        }
        var more = new LinkedHashMap<>(filters);
        more.put(name, value.toString());
        return new ListAddress(path, more, page);
    }

    /** The address of this list, without a page at its end: a number may follow. */
    public String pages() {
        var list = builder(page.sort()).build().toUriString();
        return list + (list.contains("?") ? "&" : "?") + "page=";
    }

    /** The address of the same in another order. */
    public String sortedBy(String sort) {
        return builder(sort).build().toUriString();
    }

    /** How the list would be sorted by a click on this heading. */
    public String turned(String field) {
        return page.sort().equals(field) ? "-" + field : field;
    }

    /** As {@code aria-sort} wants it; absent where the list is not sorted by this. */
    public @Nullable String order(String field) {
        if (page.sort().equals(field)) {
            return "ascending";
        }
        return page.sort().equals("-" + field) ? "descending" : null;
    }

    private UriComponentsBuilder builder(String sort) {
        var address = UriComponentsBuilder.fromPath(path);
        filters.forEach((name, value) -> add(address, name, value));
        if (!sort.isEmpty()) {
            add(address, "sort", sort);
        }
        if (page.size() != ListParameters.SIZE) {
            add(address, "size", Integer.toString(page.size()));
        }
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
    }
}
