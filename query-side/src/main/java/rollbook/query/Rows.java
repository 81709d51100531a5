package rollbook.query;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of a projection.
 *
 * @param <S> what a row is
 */
public interface Rows<S> {

    /** Those of the rows that exist, by id. */
    Map<String, S> find(Collection<String> ids);

    /** The version of the thing the row is about, as far as the row knows. */
    long version(S row);

    /**
     * The row after the event; it may be the same object. Nothing else is asked or done.
     *
     * @param row absent if there is none yet
     * @throws MissingRow if there must be one
     */
    S evolve(@Nullable S row, Fact fact);

    /** Writes rows that have changed. */
    void write(Collection<S> rows);

    /** Forgets all rows: they are about to be built anew. */
    void clear();
}
