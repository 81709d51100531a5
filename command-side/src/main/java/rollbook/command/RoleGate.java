package rollbook.command;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.AllowedTo;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;

/** Lets nobody ask for what nobody with their roles may do. What says nothing about roles is for the program itself. */
final class RoleGate implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var command = unitOfWork.getMessage();
        Refused.unless(
                mayAsk(Actor.of(command.getMetaData()), command.getPayloadType()),
                () -> new NotAllowed(command.getPayloadType().getSimpleName()));

        return chain.proceed();
    }

    static boolean mayAsk(@Nullable Actor actor, Class<?> command) {
        if (actor == null) {
            return false;
        }
        var allowed = command.getAnnotation(AllowedTo.class);
        return actor.is(Actor.PROGRAM.id())
                || (allowed != null && List.of(allowed.value()).stream().anyMatch(actor.roles()::contains));
    }
}
