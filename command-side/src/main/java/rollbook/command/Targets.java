package rollbook.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Tells which aggregate a command speaks to: the one named by the component that its vocabulary marks with {@link
 * TargetAggregateIdentifier}, or the command itself where the others of its vocabulary speak to several. Looked up once per kind of
 * command, because every decision asks.
 */
final class Targets implements CommandTargetResolver {

    private final ClassValue<Optional<Method>> naming = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Stream.concat(Arrays.stream(type.getInterfaces()), Stream.of(type))
                    .flatMap(vocabulary -> Arrays.stream(vocabulary.getMethods()))
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .filter(Method::trySetAccessible) // a command need not be public to others
                    .findFirst();
        }
    };

    /** The id of the aggregate; empty for a command that speaks to several. */
    Optional<String> of(Object command) {
        return naming.get(command.getClass()).map(method -> nameIn(command, method));
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return of(command.getPayload())
                .map(id -> new VersionedAggregateIdentifier(id, null))
                .orElseThrow(() -> new IllegalArgumentException(command.getCommandName() + " names no aggregate"));
    }

    private static String nameIn(Object command, Method method) {
        try {
            return method.invoke(command).toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(command.getClass() + " does not tell its aggregate", e);
        }
    }
}
