package rollbook.query;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.NotYetVisible;
import rollbook.api.Refused;

/**
 * Lets people read what they have just written: a query that names a position of the log is answered when the projections it is
 * {@linkplain AnsweredFrom answered from} have reached it, or refused after a while. Who names none is answered at once from what is
 * there, and these projections hear that somebody looks. Only who is done waiting takes a place among those who are being answered.
 */
final class OwnWrites implements HandlerEnhancerDefinition {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Positions> positions;
    private final Supplier<List<String>> all;
    private final Turnstile turnstile;

    /**
     * @param positions how far each projection has read
     * @param all projections there are
     * @param turnstile for those who are answered at once
     */
    OwnWrites(Supplier<Positions> positions, Supplier<List<String>> all, Turnstile turnstile) {
        this.positions = positions;
        this.all = all;
        this.turnstile = turnstile;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(Method.class)
                .map(method -> method.getAnnotation(AnsweredFrom.class))
                .<MessageHandlingMember<T>>map(from -> new Waiting<>(original, List.of(from.value())))
                .orElse(original);
    }

    private final class Waiting<T> extends WrappedMessageHandlingMember<T> {

        private final List<String> groups;

        Waiting(MessageHandlingMember<T> answering, List<String> groups) {
            super(answering);
            this.groups = groups;
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            var position = message.getMetaData().get(MetaDataKeys.POSITION);
            if (position != null) {
                awaitAll(Long.parseLong(position.toString()));
            } else if (isAskedBySomebody(message)) {
                answeredFrom().forEach(positions.get()::look);
            }
            return turnstile.<@Nullable Object>pass(() -> super.handle(message, target));
        }

        /** The program looks several times a second who works here, whatever goes on. */
        private static boolean isAskedBySomebody(Message<?> query) {
            return !Actor.PROGRAM.id().value().equals(query.getMetaData().get(MetaDataKeys.ACTOR));
        }

        private List<String> answeredFrom() {
            return groups.contains(AnsweredFrom.ALL) ? all.get() : groups;
        }

        private void awaitAll(long position) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            var awaited = answeredFrom();
            awaited.forEach(group -> positions.get().hasten(group, position)); // they read side by side
            for (var group : awaited) {
                var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                Refused.unless(positions.get().await(group, position, left), () -> new NotYetVisible(position));
            }
        }
    }
}
