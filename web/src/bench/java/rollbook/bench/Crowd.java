package rollbook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Many people at once. */
final class Crowd {

    /** What one of them does: {@code who} from 0, {@code task} from 0. */
    @FunctionalInterface
    interface Task {
        void run(int who, int task) throws Exception;
    }

    private Crowd() {}

    /** So many people share so many tasks; returns when all are done. */
    static void share(int people, int tasks, Task task) {
        var next = new AtomicInteger();
        all(people, who -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.run(who, i);
            }
        });
    }

    /** So many people do one thing after the other for some time. Returns how many things were done in how long. */
    static Pace during(int people, Duration time, Task task) {
        var next = new AtomicInteger();
        var began = System.nanoTime();
        var end = began + time.toNanos();
        all(people, who -> {
            while (System.nanoTime() < end) {
                task.run(who, next.getAndIncrement());
            }
        });
        return new Pace(next.get(), System.nanoTime() - began);
    }

    /** So many people do one thing after the other until told to stop; who stops before has failed, and that is told then. */
    static AutoCloseable meanwhile(int people, Task task) {
        var stopped = new AtomicBoolean();
        var next = new AtomicInteger();
        BooleanSupplier going = () -> !stopped.get();
        var failure = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofPlatform()
                .uncaughtExceptionHandler((_, e) -> failure.set(e))
                .start(() -> all(people, who -> {
                    while (going.getAsBoolean()) {
                        task.run(who, next.getAndIncrement());
                    }
                }));
        return () -> {
            stopped.set(true);
            thread.join();
            if (failure.get() != null) {
                throw new IllegalStateException("somebody stopped working", failure.get());
            }
        };
    }

    /** What one person does. */
    @FunctionalInterface
    interface Person {
        void run(int who) throws Exception;
    }

    /** So many people each do their own; the first failure of one is thrown when all have ended. */
    static void all(int people, Person person) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int who = 0; who < people; who++) {
                var number = who;
                running.add(threads.submit(() -> {
                    person.run(number);
                    return null;
                }));
            }
            for (var future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
