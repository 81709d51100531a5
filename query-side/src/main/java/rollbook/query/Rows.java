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

    /**
     * Whether the event tells by itself all that it changes of a row, whatever stood there before. Where several such events follow
     * each other, every one must change the same: then the last tells what comes of all of them.
     */
    default boolean isBrief(Fact fact) {
        return false;
    }

    /**
     * Writes what brief facts tell into the rows with these ids, without reading them; rows that are not there or know their fact
     * already are passed over.
     *
     * @return how many rows were written
     */
    default int writeBriefly(Map<String, Fact> facts) {
        return 0;
    }

    /** Forgets all rows: they are about to be built anew. */
    void clear();
}
