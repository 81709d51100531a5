package rollbook.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/** Reads which part of a list is wanted; nonsense is refused instead of being put right silently. */
public final class Paging {

    private static final int USUAL_SIZE = 20;

    private Paging() {}

    /**
     * The part of a list that was asked for.
     *
     * @param sortable what the list can be sorted by
     */
    public static PageRequest of(
            @Nullable Long page, @Nullable Integer size, @Nullable String sort, Set<String> sortable) {
        var errors = new ArrayList<FieldError>();
        if (page != null && page < 1) {
            errors.add(new FieldError("page", "out-of-range", "pages are counted from 1"));
        }
        if (size != null && (size < 1 || size > PageRequest.MAX_SIZE)) {
            errors.add(new FieldError("size", "out-of-range", "must be 1 to " + PageRequest.MAX_SIZE));
        }
        if (sort != null && !sort.isEmpty() && !sortable.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
            errors.add(new FieldError(
                    "sort",
                    "unknown",
                    "must be one of " + sortable.stream().sorted().toList()));
        }
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
        return new PageRequest(
                page == null ? 1 : (int) Math.min(page, Integer.MAX_VALUE),
                size == null ? USUAL_SIZE : size,
                sort == null ? "" : sort);
    }

    /** A term to look for; blank is none. */
    public static @Nullable String term(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        Refused.unless(
                FieldErrors.isText(q) && q.length() <= 200,
                () -> new Refusal.Malformed(
                        List.of(new FieldError("q", "not-text", "must be at most 200 characters of text"))));
        return q;
    }
}
