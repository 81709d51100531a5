package rollbook.store.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a node that was left running while the master key was changed: it could open nothing that was sealed since. */
final class MasterKeyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyWatch.class);

    private final KeyTable keys;
    private final Runnable end;
    private boolean ending;

    /** To be ended on a thread of its own. */
    MasterKeyWatch(KeyTable keys, Runnable end) {
        this.keys = keys;
        this.end = end;
    }

    void look() {
        if (!ending && keys.isUnderAnother()) {
            ending = true;
            LOG.error("The master key was changed while this node was running, so it ends: start it again with the new"
                    + " one as ROLLBOOK_MASTER_KEY.");
            Thread.ofPlatform().name("master-key-changed").start(end);
        }
    }
}
