package rollbook.store.names;

import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import rollbook.api.Events;
import rollbook.store.vault.Vault;

/** How events, positions and messages are written. */
@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

    /** What the school's memory may hold. */
    @Bean
    StoredNames eventNames() {
        return StoredNames.of(Events.all());
    }

    @Bean
    @Qualifier("eventSerializer")
    NamedSerializer eventSerializer(StoredNames eventNames, Vault vault) {
        return NamedSerializer.ofRecords(eventNames, vault);
    }

    /** How events look to who may read everything in them: as they are stored, with nothing sealed. */
    @Bean
    @Qualifier("readableEvents")
    Serializer readableEvents(StoredNames eventNames) {
        return NamedSerializer.ofRecords(eventNames);
    }

    /** How they look to everybody else: with stars where something is said about a person. */
    @Bean
    @Qualifier("maskedEvents")
    Serializer maskedEvents(StoredNames eventNames) {
        return NamedSerializer.masking(eventNames);
    }

    /** For positions of readers and diagnostics of dead letters. */
    @Bean
    @Primary
    Serializer serializer() {
        return positionSerializer();
    }

    /** For commands, queries and their answers between nodes. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return new MessageSerializer();
    }

    static NamedSerializer positionSerializer() {
        return NamedSerializer.ofClasses(StoredNames.of(Map.of(
                "position.Plain", GlobalSequenceTrackingToken.class,
                "position.Replay", ReplayToken.class,
                "position.Merged", MergedTrackingToken.class,
                "position.Config", ConfigToken.class)));
    }
}
