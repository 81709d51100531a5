package rollbook.api;

/**
 * For who decides: tells the log that a decision is under way. What others have decided already may wait a moment for it, so that all of it
 * is written together.
 */
public interface Company {

    /** Where nothing waits for anybody. */
    Company NONE = new Company() {
        @Override
        public void joins() {}

        @Override
        public void leaves() {}
    };

    void joins();

    void leaves();
}
