package rollbook.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;

/** Times how long each kind of message takes, and counts how it ends. */
final class Stopwatch implements MessageMonitor<Message<?>> {

    private final MeterRegistry meters;
    private final String name;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /**
     * Timers of one name, told apart by kind of message and outcome.
     *
     * @param name of the timers, such as {@code rollbook.decisions}
     */
    Stopwatch(MeterRegistry meters, String name) {
        this.meters = meters;
        this.name = name;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        return new Running(message.getPayloadType(), Timer.start(meters));
    }

    private Timer timer(Kind kind) {
        return timers.computeIfAbsent(
                kind, _ -> meters.timer(name, "message", kind.message().getSimpleName(), "outcome", kind.outcome()));
    }

    private record Kind(Class<?> message, String outcome) {}

    private final class Running implements MonitorCallback {

        private final Class<?> message;
        private final Timer.Sample sample;

        Running(Class<?> message, Timer.Sample sample) {
            this.message = message;
            this.sample = sample;
        }

        @Override
        public void reportSuccess() {
            end("done");
        }

        @Override
        public void reportFailure(Throwable cause) {
            end("failed");
        }

        @Override
        public void reportIgnored() {
            end("ignored");
        }

        private void end(String outcome) {
            sample.stop(timer(new Kind(message, outcome)));
        }
    }
}
