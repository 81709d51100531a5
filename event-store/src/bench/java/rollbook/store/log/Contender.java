package rollbook.store.log;

import java.sql.SQLException;

/** Something that takes units of work in and acknowledges each when it is durable. */
interface Contender {

    /** What stands over its column. */
    String name();

    /** One unit of work; it returns when it is safe. */
    void append() throws SQLException;

    /** Another contender's way, under a name. */
    static Contender of(String name, Deed deed) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void append() throws SQLException {
                deed.once();
            }
        };
    }

    /** What is done for one unit of work. */
    @FunctionalInterface
    interface Deed {
        void once() throws SQLException;
    }
}
