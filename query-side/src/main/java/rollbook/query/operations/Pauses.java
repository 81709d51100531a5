package rollbook.query.operations;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.staff.StaffId;
import rollbook.query.OnQuerySide;

/** Projections that somebody has paused. That stands in the database: no node reads for them, also after a restart. */
@Component
@OnQuerySide
class Pauses {

    private final Readers readers;
    private final JdbcClient jdbc;
    private final Set<String> stoppedHere = ConcurrentHashMap.newKeySet();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable Set<String> lastSeen;

    Pauses(Readers readers, JdbcClient jdbc) {
        this.readers = readers;
        this.jdbc = jdbc;
    }

    Set<String> all() {
        return new HashSet<>(jdbc.sql("select processor from axon.paused_processor")
                .query((row, _) -> row.getString("processor"))
                .list());
    }

    /** Whether nobody may read for it, as far as this node knows; one that has just started looks first. */
    boolean holds(String processor) {
        var seen = lastSeen;
        return (seen == null ? all() : seen).contains(processor);
    }

    void add(String processor, StaffId by) {
        jdbc.sql("insert into axon.paused_processor (processor, paused_by) values (?, ?) on conflict do nothing")
                .params(processor, by.value())
                .update();
        attend();
    }

    /** Lets it read on; here at once, also if it has stopped for another reason. */
    void end(String processor) {
        jdbc.sql("delete from axon.paused_processor where processor = ?")
                .param(processor)
                .update();
        stoppedHere.add(processor);
        attend();
    }

    /** Stops what is paused and runs here, and starts what was stopped here and is paused no more. */
    void attend() {
        oneAtATime.lock();
        try {
            var paused = all();
            lastSeen = paused;
            for (var reader : readers.all()) {
                var name = reader.getName();
                if (paused.contains(name) && reader.isRunning()) {
                    reader.shutDown();
                    stoppedHere.add(name);
                } else if (!paused.contains(name) && stoppedHere.remove(name)) {
                    if (reader.isRunning()) {
                        reader.shutDown(); // one that stands still would wait out its time before it tried again
                    }
                    reader.start();
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
