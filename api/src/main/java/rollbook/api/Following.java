package rollbook.api;

import java.util.function.Supplier;

/** How the log is followed by those who keep lists of what it says: as closely as somebody looks at the list. */
public interface Following {

    /** Where everybody is always told at once. */
    Following AT_ONCE = new Following() {
        @Override
        public <T> T as(String reader, Supplier<T> opening) {
            return opening.get();
        }

        @Override
        public void look(String reader) {}

        @Override
        public void await(String reader, long position) {}
    };

    /**
     * Opens the log in the name of a reader, who is told of what is appended a little later while nobody looks at what it keeps. Who opens
     * the log without a name is always told soon.
     *
     * @param reader the name it is looked at and waited for by
     * @param opening opens it
     */
    <T> T as(String reader, Supplier<T> opening);

    /** Somebody looks at what a reader keeps: it is told at once of what it has not heard of, and soon of what is appended for a while. */
    void look(String reader);

    /** Somebody waits until a reader has come to a position: it is told at once of what is appended until then. */
    void await(String reader, long position);
}
