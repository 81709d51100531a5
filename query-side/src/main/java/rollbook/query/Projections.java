package rollbook.query;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import rollbook.api.Following;

/**
 * How projections read the log: from its beginning, in batches, the position stored in one transaction with the rows. What
 * goes wrong is never passed over: the event is laid aside, or nothing is stored and the batch is tried again.
 *
 * @param groups the processing groups of the projections
 */
record Projections(List<String> groups, DeadLetterBox deadLetters, Positions positions, Following following)
        implements ConfigurerModule {

    private static final int BATCH = 1_000;

    /** So often a projection writes down that it has passed over events that do not concern it, for other nodes to see. */
    private static final long NOTE_MILLIS = 500;

    private static final int REMEMBERED_LETTERS = 100_000;

    @Override
    public void configureModule(Configurer configurer) {
        var processing = configurer.eventProcessing();
        processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((_, processor) -> processor
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(BATCH)
                        .claimExtensionThreshold(NOTE_MILLIS)
                        .tokenClaimInterval(NOTE_MILLIS))
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((_, _) -> positions);
        for (var group : groups) {
            processing
                    .registerPooledStreamingEventProcessorConfiguration(
                            group,
                            (axon, processor) ->
                                    processor.messageSource(new Follower(group, following, axon.eventStore())))
                    .registerDeadLetterQueue(group, _ -> deadLetters.of(group))
                    .registerDeadLetterPolicy(group, _ -> new LayingAside())
                    .registerDeadLetteringEventHandlerInvokerConfiguration(
                            group,
                            (_, invoker) -> invoker.allowReset(true)
                                    .enableSequenceIdentifierCache()
                                    .sequenceIdentifierCacheSize(REMEMBERED_LETTERS));
        }
    }
}
