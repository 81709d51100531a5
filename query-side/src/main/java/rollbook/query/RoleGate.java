package rollbook.query;

import java.util.List;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.AllowedTo;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;

/** Answers nobody what nobody with their roles may ask. What says nothing about roles is for the program itself. */
final class RoleGate implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var query = unitOfWork.getMessage();
        Refused.unless(
                mayAsk(Actor.of(query.getMetaData()), query.getPayloadType()),
                () -> new NotAllowed(query.getPayloadType().getSimpleName()));

        return chain.proceed();
    }

    static boolean mayAsk(@Nullable Actor actor, Class<?> query) {
        if (actor == null) {
            return false;
        }
        var allowed = query.getAnnotation(AllowedTo.class);
        return actor.is(Actor.PROGRAM.id())
                || (allowed != null && List.of(allowed.value()).stream().anyMatch(actor.roles()::contains));
    }
}
