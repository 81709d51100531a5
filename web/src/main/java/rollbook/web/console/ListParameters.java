package rollbook.web.console;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldErrors;
import rollbook.api.Identifier;
import rollbook.api.PageRequest;

/**
 * What the address of a list says. Nonsense in an address is read as nothing, so that every address shows a list.
 *
 * @param given the query of the address
 */
public record ListParameters(Map<String, String> given) {

    /** So many lines a page of the console shows. */
    public static final int SIZE = 25;

    private static final int LAST_PAGE = 1_000_000;

    public @Nullable String text(String name) {
        var text = given.get(name);
        return text == null || text.isBlank() || !FieldErrors.isText(text) ? null : text;
    }

    public boolean flag(String name) {
        return "true".equals(given.get(name));
    }

    /** One of the school's words, in capitals or not. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        var text = given.get(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    /** The same where there is always one. */
    public <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        var word = word(name, type);
        return word == null ? otherwise : word;
    }

    /** A name such as {@code StaffId::new} makes of a text. */
    public <I> @Nullable I id(String name, Function<String, I> type) {
        var text = given.get(name);
        return text != null && Identifier.isWellFormed(text) ? type.apply(text) : null;
    }

    /**
     * Which part of the list.
     *
     * @param sortable what the list can be sorted by
     */
    public PageRequest page(Set<String> sortable) {
        var sort = given.getOrDefault("sort", "");
        return new PageRequest(
                number("page", 1, LAST_PAGE),
                number("size", SIZE, PageRequest.MAX_SIZE),
                sortable.contains(sort.replaceFirst("^-", "")) ? sort : "");
    }

    private int number(String name, int otherwise, int most) {
        var text = given.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(text), 1, most) : otherwise;
    }
}
