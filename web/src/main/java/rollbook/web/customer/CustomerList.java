package rollbook.web.customer;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import rollbook.api.Identifier;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;

/**
 * A list of customers as its address says it. Nonsense in an address is read as nothing, so that every address shows a list.
 *
 * @param filter which customers
 * @param page which part
 */
record CustomerList(CustomerFilter filter, PageRequest page) {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> SORTS = Set.of("createdAt", "name", "code", "status", "source", "nextContactAt");

    static CustomerList of(Map<String, String> address, Scope otherwise) {
        var filter = new CustomerFilter(
                word(Scope.class, address.get("scope"), otherwise),
                text(address.get("q")),
                word(CustomerStatus.class, address.get("status")),
                word(Source.class, address.get("source")),
                text(address.get("tag")),
                staff(address.get("consultantId")),
                null,
                word(Intention.class, address.get("intention")),
                "true".equals(address.get("deleted")));
        var sort = address.getOrDefault("sort", "");
        return new CustomerList(
                filter,
                new PageRequest(
                        number(address.get("page"), 1, LAST_PAGE),
                        address.containsKey("size") ? number(address.get("size"), SIZE, PageRequest.MAX_SIZE) : SIZE,
                        SORTS.contains(sort.replaceFirst("^-", "")) ? sort : ""));
    }

    /** The address of the same customers, without a page at its end: a number may follow. */
    public String pages() {
        return address().queryParam("page", "").build().toUriString().replaceFirst("page=?$", "page=");
    }

    /** The address of the same customers in another order. */
    public String sortedBy(String sort) {
        return new CustomerList(filter, new PageRequest(1, page.size(), sort))
                .address()
                .build()
                .toUriString();
    }

    /** The address of another tab, where the same term is looked for. */
    public String inScope(Scope scope, boolean deleted) {
        var other = new CustomerFilter(scope, filter.q(), null, null, null, null, null, null, deleted);
        return new CustomerList(other, new PageRequest(1, page.size(), ""))
                .address()
                .build()
                .toUriString();
    }

    /** The address of what the list shows as a file. */
    public String export(String format) {
        return address()
                .replacePath("/customers/export")
                .queryParam("format", format)
                .build()
                .toUriString();
    }

    /** Whether anything but the tab narrows the list. */
    public boolean isNarrowed() {
        return filter.q() != null
                || filter.status() != null
                || filter.source() != null
                || filter.tag() != null
                || filter.consultantId() != null
                || filter.intention() != null;
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

    private UriComponentsBuilder address() {
        var address = UriComponentsBuilder.fromPath("/customers")
                .queryParam("scope", filter.scope().name());
        add(address, "q", filter.q());
        add(address, "status", filter.status());
        add(address, "source", filter.source());
        add(address, "intention", filter.intention());
        add(address, "tag", filter.tag());
        add(address, "consultantId", filter.consultantId());
        add(address, "deleted", filter.deleted() ? "true" : null);
        add(address, "sort", page.sort().isEmpty() ? null : page.sort());
        add(address, "size", page.size() == SIZE ? null : page.size());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), "UTF-8"));
        }
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable StaffId staff(@Nullable String id) {
        return id != null && Identifier.isWellFormed(id) ? new StaffId(id) : null;
    }

    private static int number(@Nullable String text, int otherwise, int most) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.clamp(Integer.parseInt(text), 1, most);
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable String text, E otherwise) {
        var word = word(type, text);
        return word == null ? otherwise : word;
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(null);
    }
}
