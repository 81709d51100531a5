package rollbook.store.log;

/**
 * A stream that somebody is going to read.
 *
 * @param sinceSummedUp whether only what has happened since the aggregate was summed up last is wanted, and the sum before it
 */
record StreamRequest(String aggregateId, boolean sinceSummedUp) {

    /** From the beginning. */
    static StreamRequest whole(String aggregateId) {
        return new StreamRequest(aggregateId, false);
    }

    static StreamRequest sinceSummedUp(String aggregateId) {
        return new StreamRequest(aggregateId, true);
    }
}
