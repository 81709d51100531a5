package rollbook.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import rollbook.api.Company;
import rollbook.api.LogUnavailable;
import rollbook.api.MetaDataKeys;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Overloaded;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Unreachable;
import rollbook.api.operations.OperationsCommand;

/**
 * Brings each command to who decides it: one command, one unit of work, one append. Whatever is thrown rolls everything back.
 * When somebody else was faster the decision is made again, in a new unit of work, on what then is; a refusal stands. A decision
 * that has begun something without looking whether it is there is made again on what there is before it is refused. One that was made
 * before, when the same was asked under the same key, is not made again, whatever has happened since.
 *
 * <p>The result tells, as metadata, the {@link MetaDataKeys#VERSION} of the command's target and the {@link
 * MetaDataKeys#POSITION} of the log after it. A refusal comes as the details of a {@link CommandExecutionException}, here as
 * from another node.
 */
final class DecidingCommandBus extends SimpleCommandBus {

    private final EventStore log;
    private final Company company;
    private final Patience patience;
    private final Witness witness;
    private final Targets targets = new Targets();

    DecidingCommandBus(
            Builder builder,
            EventStore log,
            Company company,
            Patience patience,
            Witness witness,
            List<CorrelationDataProvider> provenance) {
        super(builder.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
        this.log = log;
        this.company = company;
        this.patience = patience;
        this.witness = witness;
        registerHandlerInterceptor(new CorrelationDataInterceptor<>(provenance));
        registerHandlerInterceptor(new RoleGate());
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (command.getPayload() instanceof OperationsCommand) {
            decide(command, handler, callback); // appends nothing and may take long: nobody waits for it
            return;
        }
        company.joins();
        try {
            decide(command, handler, callback);
        } finally {
            company.leaves();
        }
    }

    private <C, R> void decide(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Attempt<C, R> attempt = attempt(command, handler, true);
        if (attempt.presumedTooMuch()) {
            attempt = attempt(command, handler, false);
        }
        var tried = 1;
        while (attempt.wasOvertaken() && patience.lasts(tried)) {
            patience.standBack(tried++);
            attempt = attempt(command, handler, false);
        }
        attempt.refusal().ifPresent(refusal -> witness.refused(command, refusal));
        callback.onResult(command, attempt.answer(tried));
    }

    private <C, R> Attempt<C, R> attempt(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler, boolean mayPresume) {
        var attempt = new Attempt<C, R>(handler, mayPresume);
        super.<C, R>handle(command, attempt, attempt);
        return attempt;
    }

    private Involved involved(CommandMessage<?> command, boolean mayPresume) {
        var expected = command.getMetaData().get(MetaDataKeys.EXPECTED_VERSION);
        return new Involved(
                log,
                targets.of(command.getPayload()),
                expected == null ? null : Long.valueOf(expected.toString()),
                new Recollection((String) command.getMetaData().get(MetaDataKeys.DECISION)),
                mayPresume);
    }

    /** One decision in one unit of work, and what came of it. */
    private final class Attempt<C, R> implements MessageHandler<CommandMessage<?>>, CommandCallback<C, R> {

        private final MessageHandler<? super CommandMessage<?>> decision;
        private final boolean mayPresume;
        private @Nullable UnitOfWork<?> unitOfWork;
        private @Nullable Involved involved;
        private @Nullable CommandResultMessage<? extends R> result;

        Attempt(MessageHandler<? super CommandMessage<?>> decision, boolean mayPresume) {
            this.decision = decision;
            this.mayPresume = mayPresume;
        }

        @Override
        public @Nullable Object handle(CommandMessage<?> command) throws Exception {
            var involving = involved(command, mayPresume);
            unitOfWork = CurrentUnitOfWork.get().root();
            involved = involving;
            involving.bind();
            var answer = decided(command, involving);
            if (involving.restsOnOutdatedUnchangedCopy(log)) {
                throw new ConcurrencyException("The log has gone beyond a kept copy");
            }
            if (involving.restsOnMerePresumption()) {
                throw new ConcurrencyException("Nobody has looked whether it is there");
            }
            return answer;
        }

        private @Nullable Object decided(CommandMessage<?> command, Involved involving) throws Exception {
            try {
                return decision.handle(command);
            } catch (Refused refused) {
                involving.refused(log);
                throw refused;
            }
        }

        @Override
        public void onResult(CommandMessage<? extends C> command, CommandResultMessage<? extends R> outcome) {
            result = outcome;
        }

        /** A refusal, or a version that is taken, may come of having presumed that something is not there. */
        boolean presumedTooMuch() {
            return involved != null
                    && involved.presumesAnything()
                    && failure()
                            .filter(failure -> failure instanceof Refused || Overtaken.by(failure))
                            .isPresent();
        }

        boolean wasOvertaken() {
            return failure().filter(this::callsForAnotherTry).isPresent();
        }

        private boolean callsForAnotherTry(Throwable failure) {
            return failure instanceof Refused
                    ? involved != null && involved.wasRefusedOnOutdatedCopy()
                    : Overtaken.by(failure);
        }

        Optional<Refusal> refusal() {
            return failure().map(failure -> failure instanceof Refused refused ? refused.refusal() : null);
        }

        private Optional<Throwable> failure() {
            return result == null ? Optional.empty() : result.optionalExceptionResult();
        }

        CommandResultMessage<R> answer(int tries) {
            var answer = failure()
                    .filter(failure -> !(failure instanceof DoneBefore))
                    .<CommandResultMessage<R>>map(failure -> new GenericCommandResultMessage<>(told(failure)))
                    .orElseGet(this::done);
            return tries == 1 ? answer : answer.andMetaData(Map.of(MetaDataKeys.TRIES, tries));
        }

        private static Throwable told(Throwable failure) {
            return switch (failure) {
                case Refused refused -> told(refused, refused.refusal());
                case LogUnavailable away -> told(away, new Unreachable());
                case OutcomeUnknown unknown ->
                    new CommandExecutionException(unknown.getMessage(), unknown, new OutcomeUnknown.Told());
                default -> Overtaken.by(failure) ? told(failure, new Overloaded()) : failure;
            };
        }

        private static Throwable told(Throwable cause, Refusal refusal) {
            return new CommandExecutionException(cause.getMessage(), cause, refusal);
        }

        @SuppressWarnings({"unchecked", "NullAway"}) // a result that nobody writes to, and one that tells nothing
        private CommandResultMessage<R> done() {
            if (result == null || involved == null) {
                throw new IllegalStateException("A command came back without having been decided");
            }
            return result.isExceptional()
                    ? told(GenericCommandResultMessage.asCommandResultMessage(null), involved.versionDoneBefore())
                    : told((CommandResultMessage<R>) result, involved.version());
        }

        private CommandResultMessage<R> told(CommandResultMessage<R> answer, long version) {
            return answer.andMetaData(Map.of(MetaDataKeys.VERSION, version, MetaDataKeys.POSITION, position()));
        }

        private long position() {
            Long appended = unitOfWork == null ? null : unitOfWork.getResource(MetaDataKeys.POSITION);
            if (appended != null) {
                return appended;
            }
            var head = log.createHeadToken();
            return head == null ? 0 : head.position().orElse(0);
        }
    }
}
