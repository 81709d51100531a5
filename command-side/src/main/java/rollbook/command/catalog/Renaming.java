package rollbook.command.catalog;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.Identifier;
import rollbook.api.Refusal;
import rollbook.api.unique.UniqueKind;
import rollbook.command.unique.UniqueValues;

/**
 * What a branch or a course was called before a decision and is called after it.
 *
 * @param before absent if there was no such thing yet
 */
record Renaming(@Nullable String before, String after) {

    /** Gives the old name back and takes the new one, if they are two. */
    void settle(UniqueValues names, UniqueKind kind, Identifier bearer, Function<String, Refusal> taken) {
        var from = Names.normal(before);
        var to = Objects.requireNonNull(Names.normal(after));
        if (to.equals(from)) {
            return;
        }
        if (from != null) {
            names.giveBack(kind, from, bearer);
        }
        names.take(kind, to, bearer, () -> taken.apply(after));
    }
}
