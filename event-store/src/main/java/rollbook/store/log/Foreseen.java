package rollbook.store.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import rollbook.api.MetaDataKeys;

/**
 * The streams that a unit of work is going to open one after the other, as told by its root's resource {@link
 * MetaDataKeys#FORESEEN}. When the first is opened all are read at once; each is handed out once.
 */
final class Foreseen {

    private static final String READ = Foreseen.class.getName();

    private Foreseen() {}

    /** The events of a stream that was foreseen and has not been handed out yet. */
    static Optional<List<LogRow>> take(
            String aggregateId, Function<Collection<StreamRequest>, Map<String, List<LogRow>>> reading) {
        return CurrentUnitOfWork.map(UnitOfWork::root).flatMap(work -> take(work, aggregateId, reading));
    }

    private static Optional<List<LogRow>> take(
            UnitOfWork<?> work,
            String aggregateId,
            Function<Collection<StreamRequest>, Map<String, List<LogRow>>> reading) {
        Map<String, Boolean> foreseen = work.getResource(MetaDataKeys.FORESEEN);
        if (foreseen == null || !foreseen.containsKey(aggregateId)) {
            return Optional.empty();
        }
        var streams = work.getOrComputeResource(READ, _ -> all(foreseen, reading));
        return Optional.ofNullable(streams.remove(aggregateId));
    }

    private static Map<String, List<LogRow>> all(
            Map<String, Boolean> foreseen, Function<Collection<StreamRequest>, Map<String, List<LogRow>>> reading) {
        var requests = foreseen.entrySet().stream()
                .map(it -> StreamRequest.of(it.getKey(), it.getValue()))
                .toList();
        var read = reading.apply(requests);
        var streams = new HashMap<String, List<LogRow>>();
        foreseen.keySet().forEach(id -> streams.put(id, read.getOrDefault(id, List.of())));
        return streams;
    }
}
