package rollbook.store.log;

import java.util.function.Supplier;
import rollbook.api.Following;

/**
 * Who follows the log.
 *
 * @param name somebody looks at what the reader keeps, or waits for the reader, by
 * @param isAlwaysWatched whether somebody may look without anybody hearing of it
 */
record Reader(String name, boolean isAlwaysWatched) {

    private static final Reader SOMEBODY = new Reader("somebody", true);
    private static final ScopedValue<Reader> OPENING = ScopedValue.newInstance();

    /** In whose name the log is being opened. */
    static Reader current() {
        return OPENING.orElse(SOMEBODY);
    }

    /** How readers follow a log that is told here how far it has grown. */
    static Following following(LogHead head) {
        return new Following() {
            @Override
            public <T> T as(String reader, Supplier<T> opening) {
                return ScopedValue.where(OPENING, new Reader(reader, false)).call(opening::get);
            }

            @Override
            public void look(String reader) {
                head.look(reader);
            }

            @Override
            public void await(String reader, long position) {
                head.await(reader, position);
            }
        };
    }
}
