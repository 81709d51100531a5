package rollbook.query;

import java.util.Collection;
import java.util.List;
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

    /** Whether these events, one after the other, tell by themselves all that they change of a row, whatever stood there before. */
    default boolean areBrief(List<Fact> news) {
        return false;
    }

    /**
     * Writes what brief facts tell into the rows with these ids, without reading them; rows that are not there or know some of their
     * facts already are passed over, unless it makes no difference to write them again.
     *
     * @return how many rows were written
     */
    default int writeBriefly(Map<String, List<Fact>> facts) {
        return 0;
    }

    /** Forgets all rows: they are about to be built anew. */
    void clear();
}
