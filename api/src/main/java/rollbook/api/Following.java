package rollbook.api;

import java.util.function.Supplier;

/** How the log is followed by those who keep lists of what it says: each at its own pace, and at once when somebody waits for it. */
public interface Following {

    /** Where everybody is always told at once. */
    Following AT_ONCE = new Following() {
        @Override
        public <T> T as(String reader, Pace pace, Supplier<T> opening) {
            return opening.get();
        }

        @Override
        public void await(String reader, long position) {}
    };

    /**
     * Opens the log in the name of a reader.
     *
     * @param reader the name somebody waits for it by
     * @param opening opens it
     */
    <T> T as(String reader, Pace pace, Supplier<T> opening);

    /** Somebody waits until a reader has come to a position: it is told at once of what is appended until then. */
    void await(String reader, long position);

    /** How soon a reader is told that the log has grown, when it has been told of something else a moment ago. */
    enum Pace {
        /** Soon: people look again and again, without saying what they wait for. */
        PROMPT,
        /** A little later: what has come until then is read together, which costs less. */
        EASY
    }
}
