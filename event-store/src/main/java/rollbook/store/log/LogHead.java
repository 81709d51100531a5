package rollbook.store.log;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last position of the log that this node knows of. It only ever grows; those who wait for more are told at once. */
final class LogHead {

    /** How long everybody waits to be told in a rush. */
    static final Duration NO_HASTE = Duration.ofMillis(20);

    /** How long those wait to be told at whom nobody looks. */
    private static final Duration LEISURE = Duration.ofMillis(100);

    /** How long those wait to be told whom nothing of it concerns. */
    private static final Duration NOW_AND_THEN = Duration.ofMillis(250);

    /** How long everybody waits while the log is flooded. */
    static final Duration FLOOD_LASTS = Duration.ofMillis(100);

    /** So many events in that time, again and again, are a flood. */
    private static final int FLOOD = 150;

    /** So long apart is a reader woken at the least: what is appended until then is read together. */
    static final Duration BREATH = Duration.ofMillis(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Nudge sometime = new Nudge(NO_HASTE);
    private final Nudge soon = new Nudge(BREATH);
    private final Nudge atLeisure = new Nudge(LEISURE);
    private final Nudge nowAndThen = new Nudge(NOW_AND_THEN);
    private final Nudge afterTheFlood = new Nudge(FLOOD_LASTS);
    private volatile long position;
    private volatile boolean flooded;
    private volatile boolean alone;
    private long gauged = System.nanoTime();
    private long gaugedAt;

    long position() {
        return position;
    }

    /** Who wants to know that the log has grown. */
    interface Listener {

        void grown();

        /** Somebody looks at what a reader keeps. */
        void lookedAt(String reader);

        /** Somebody waits until a reader has come to a position. */
        void awaited(String reader, long position);
    }

    /** The log has grown; everybody is told. */
    void advanceTo(long reached) {
        if (reach(reached)) {
            announce();
        }
    }

    /** The log has grown, if this is news; listeners are told when it is {@linkplain #announce announced}. */
    boolean reach(long reached) {
        lock.lock();
        try {
            if (reached <= position) {
                return false;
            }
            position = reached;
            gauge();
            grown.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void announce() {
        listeners.forEach(Listener::grown);
    }

    private void gauge() {
        var since = System.nanoTime() - gauged;
        if (since >= FLOOD_LASTS.toNanos()) {
            flooded = (position - gaugedAt) * FLOOD_LASTS.toNanos() >= FLOOD * since;
            gauged += since;
            gaugedAt = position;
        }
    }

    /** Whether so much is being appended that it is better read by the hundred. */
    boolean isFlooded() {
        return flooded;
    }

    /** Waits until the log has grown past the position, or the time is up. */
    boolean awaitBeyond(long seen, int timeout, TimeUnit unit) throws InterruptedException {
        if (position > seen) {
            return true;
        }
        var left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (position <= seen && left > 0) {
                left = grown.awaitNanos(left);
            }
            return position > seen;
        } finally {
            lock.unlock();
        }
    }

    void tell(Listener listener) {
        listeners.add(listener);
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** Tells somebody when they have drawn breath. */
    void tellSoon(Runnable who) {
        soon.give(who);
    }

    /** Tells somebody how far the log is when there is no haste. */
    void tellSometime(Runnable who) {
        sometime.give(who);
    }

    /** How long those wait at whom nobody looks: on other nodes nobody is seen looking, so that there is less leisure beside them. */
    Duration leisure() {
        return alone ? LEISURE : NO_HASTE;
    }

    /** Tells somebody at whom nobody looks. */
    void tellAtLeisure(Runnable who) {
        (alone ? atLeisure : sometime).give(who);
    }

    /** Tells somebody whom nothing of it concerns how far the log is; beside other nodes oftener, where somebody may wait for them. */
    void tellNowAndThen(Runnable who) {
        (alone ? nowAndThen : sometime).give(who);
    }

    /** Tells somebody how far the log is when much more has come. */
    void tellAfterTheFlood(Runnable who) {
        afterTheFlood.give(who);
    }

    /** Whether no other node follows the log. */
    void setAlone(boolean isAlone) {
        alone = isAlone;
    }

    /** Somebody looks at what a reader keeps. */
    void look(String reader) {
        listeners.forEach(listener -> listener.lookedAt(reader));
    }

    /** Somebody waits until a reader has come to a position. */
    void await(String reader, long awaited) {
        listeners.forEach(listener -> listener.awaited(reader, awaited));
    }
}
