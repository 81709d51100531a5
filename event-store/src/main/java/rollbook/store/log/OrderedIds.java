package rollbook.store.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of events in the order in which they are made, on each node (UUID, version 7): the index that keeps them unique grows at its end,
 * instead of being touched in another place for every event.
 *
 * <p>The framework finds it by its name in {@code META-INF/services}, and asks it for the id of every message.
 */
public final class OrderedIds extends IdentifierFactory {

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return ids.generate().toString();
    }
}
