package rollbook.store.log;

import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import rollbook.api.MetaDataKeys;

/**
 * A stream that somebody is going to read.
 *
 * @param sinceSummedUp whether only what has happened since the aggregate was summed up last is wanted, and the sum before it
 * @param closed whether what is sealed in its events stays so
 */
record StreamRequest(String aggregateId, boolean sinceSummedUp, boolean closed) {

    /** The present unit of work wants it. */
    static StreamRequest of(String aggregateId, boolean sinceSummedUp) {
        return new StreamRequest(aggregateId, sinceSummedUp, isLeftClosed(aggregateId));
    }

    /** Whether the root of the present unit of work says so, by its resource {@link MetaDataKeys#LEFT_CLOSED}. */
    static boolean isLeftClosed(String aggregateId) {
        return CurrentUnitOfWork.map(work -> work.root().<Set<String>>getResource(MetaDataKeys.LEFT_CLOSED))
                .filter(closed -> closed.contains(aggregateId))
                .isPresent();
    }
}
