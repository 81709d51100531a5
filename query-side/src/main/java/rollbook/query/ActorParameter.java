package rollbook.query;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;

/** Hands to whoever answers, or runs the program, the {@link Actor} who asks. */
final class ActorParameter implements ParameterResolverFactory, ParameterResolver<Actor> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return Actor.class.equals(parameters[index].getType()) ? this : null;
    }

    @Override
    public @Nullable Actor resolveParameterValue(Message<?> message) {
        return Actor.of(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return Actor.of(message.getMetaData()) != null;
    }
}
