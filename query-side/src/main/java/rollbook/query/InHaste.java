package rollbook.query;

/** A projection that can put off, while it is built anew and nobody looks, what follows from its rows alone. */
public interface InHaste {

    /** From now on nothing is kept but the rows, and these may be kept at hand until they are to be written. */
    void hasten();

    /** How many rows wait to be written. */
    int waiting();

    /** Writes the rows that wait to be written: the transaction is about to end. */
    void write();

    /** Forgets what is at hand: the transaction did not come to its end. */
    void letGo();

    /** Works out all that was put off; from now on it is kept as usual. */
    void makeUp();
}
