package rollbook.query;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import rollbook.api.Following;

/**
 * How far the projections have read, wherever they run. Who waits for one is woken after each batch on this node; a projection
 * that runs on another node, or passes over events that do not concern it, is looked after at growing intervals.
 */
public final class Positions implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(64);

    private final Function<String, Optional<StreamingEventProcessor>> processors;
    private final StoredTokens stored;
    private final Following following;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition batchDone = lock.newCondition();
    private long batches;

    /**
     * @param processors the processor of a processing group, if this node has it
     * @param stored where they all write down how far they are
     * @param following is told when somebody waits
     */
    public Positions(
            Function<String, Optional<StreamingEventProcessor>> processors, StoredTokens stored, Following following) {
        this.processors = processors;
        this.stored = stored;
        this.following = following;
    }

    /** Up to where a projection has read: everything until then is in its tables. */
    public long of(String group) {
        var here = processors.apply(group).map(ReadHere::by).orElse(Map.of());
        return here.isEmpty()
                ? stored.position(group)
                : here.values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .min()
                        .orElse(0);
    }

    /** Somebody looks at what a projection keeps. */
    void look(String group) {
        following.look(group);
    }

    /** Somebody will wait until a projection has read up to the position. */
    void hasten(String group, long position) {
        following.await(group, position);
    }

    /** Waits until a projection has read up to the position, at most so long. */
    boolean await(String group, long position, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var seen = batchesDone();
            if (of(group) >= position) {
                return true;
            }
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            hasten(group, position);
            awaitBatchAfter(seen, Math.min(pause, left));
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Notes the end of every batch: when the rows are committed and the processor has said how far it is. */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        unitOfWork.root().getOrComputeResource(Positions.class.getName(), _ -> {
            unitOfWork.root().onCleanup(_ -> batchIsDone());
            return this;
        });
        return chain.proceed();
    }

    private void batchIsDone() {
        lock.lock();
        try {
            batches++;
            batchDone.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long batchesDone() {
        lock.lock();
        try {
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private void awaitBatchAfter(long seen, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = nanos;
            while (batches == seen && left > 0) {
                left = batchDone.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
