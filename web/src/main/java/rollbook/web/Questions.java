package rollbook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.NotYetVisible;
import rollbook.api.Query;
import rollbook.api.Refused;
import rollbook.api.operations.OperationsQuery.CheckProcessors;
import rollbook.api.operations.Processors;

/** Where the way in asks the school's books. */
@Component
public class Questions {

    /** With another node; an answer found here is there when it comes back, and what it waits for has times of its own. */
    private static final long PATIENCE_SECONDS = 20;

    private final QueryGateway gateway;

    Questions(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Asks something that always has an answer.
     *
     * @param position of the log that the answer must show; absent for the books as they are
     * @throws Refused if the school says no, also {@link rollbook.api.NotYetVisible}
     */
    public <A> A ask(Query<A> query, Class<A> answer, Actor actor, @Nullable Long position) {
        return put(query, ResponseTypes.instanceOf(answer), actor, position);
    }

    /** Asks for something that may not be there, or not for the asker's eyes. */
    public <A> Optional<A> find(Query<Optional<A>> query, Class<A> answer, Actor actor, @Nullable Long position) {
        return put(query, ResponseTypes.optionalInstanceOf(answer), actor, position);
    }

    /**
     * Asks for something that may just have been made: when it is not there, once more when the books are as far as the log now
     * is.
     */
    public <A> Optional<A> findEvenIfNew(
            Query<Optional<A>> query, Class<A> answer, Actor actor, @Nullable Long position) {
        var found = find(query, answer, actor, position);
        return found.isPresent() || position != null ? found : find(query, answer, actor, head());
    }

    /**
     * Asks for something that was decided on, by whoever: nothing, when the books do not come to it in time.
     *
     * @throws Refused if the school says no to more than the haste
     */
    public <A> Optional<A> findDecidedOn(Query<Optional<A>> query, Class<A> answer) {
        return findDecidedOn(List.of(query), answer).getFirst();
    }

    /** Asks for many such things, and waits but once for those that the books do not know yet; the answers come in the order asked. */
    public <A> List<Optional<A>> findDecidedOn(List<? extends Query<Optional<A>>> queries, Class<A> answer) {
        var found = new ArrayList<>(queries.stream()
                .map(query -> find(query, answer, Actor.PROGRAM, null))
                .toList());
        if (found.stream().allMatch(Optional::isPresent)) {
            return found;
        }
        var head = head();
        try {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).isEmpty()) {
                    found.set(i, find(queries.get(i), answer, Actor.PROGRAM, head));
                }
            }
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof NotYetVisible)) {
                throw refused;
            }
        }
        return found;
    }

    /** How far the log is now: whoever names that position sees all there is. */
    public long head() {
        return processors().head();
    }

    /** How far the log is now, and how far each of the books is behind it. */
    public Processors processors() {
        return ask(new CheckProcessors(), Processors.class, Actor.PROGRAM, null);
    }

    private <R> R put(Query<?> query, ResponseType<R> type, Actor actor, @Nullable Long position) {
        var metaData = new LinkedHashMap<String, Object>(actor.toMetaData());
        metaData.put(MetaDataKeys.REQUEST, RequestId.current());
        if (position != null) {
            metaData.put(MetaDataKeys.POSITION, position);
        }
        var message = new GenericQueryMessage<Object, R>(query, type).withMetaData(metaData);
        try {
            return gateway.query(message.getQueryName(), message, type)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw Failures.ofQuestion(e.getCause() == null ? e : e.getCause());
        }
    }
}
