package rollbook.store.log;

import java.util.function.Supplier;
import rollbook.api.Following;
import rollbook.api.Following.Pace;

/**
 * Who follows the log.
 *
 * @param name somebody waits for the reader by
 */
record Reader(String name, Pace pace) {

    private static final Reader SOMEBODY = new Reader("somebody", Pace.PROMPT);
    private static final ScopedValue<Reader> OPENING = ScopedValue.newInstance();

    /** In whose name the log is being opened. */
    static Reader current() {
        return OPENING.orElse(SOMEBODY);
    }

    /** How readers follow a log that is told here how far it has grown. */
    static Following following(LogHead head) {
        return new Following() {
            @Override
            public <T> T as(String reader, Pace pace, Supplier<T> opening) {
                return ScopedValue.where(OPENING, new Reader(reader, pace)).call(opening::get);
            }

            @Override
            public void await(String reader, long position) {
                head.await(reader, position);
            }
        };
    }
}
