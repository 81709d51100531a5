package rollbook.store.log;

import java.sql.SQLException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import rollbook.api.LogUnavailable;
import rollbook.api.Refused;
import rollbook.api.Unreachable;

/** Tells who asks on another node why an answer is refused: of an exception only its details travel. */
final class ToldElsewhere implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refused) {
            throw new QueryExecutionException(refused.getMessage(), refused, refused.refusal());
        } catch (RuntimeException e) {
            throw isOutage(e) ? new QueryExecutionException(e.getMessage(), e, new Unreachable()) : e;
        }
    }

    private static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailable
                    || cause instanceof SQLException sql && SqlStates.isConnectionLost(sql)) {
                return true;
            }
        }
        return false;
    }
}
