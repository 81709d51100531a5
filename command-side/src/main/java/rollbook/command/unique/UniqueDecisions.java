package rollbook.command.unique;

import javax.crypto.SecretKey;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.command.Aggregates;

/** Makes unique values known to who decides. */
public final class UniqueDecisions implements ConfigurerModule {

    private final Fingerprints fingerprints;

    /**
     * Values named under a key.
     *
     * @param key a secret of this installation, for HMAC-SHA256
     */
    public UniqueDecisions(SecretKey key) {
        this.fingerprints = new Fingerprints(key);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(UniqueValue.class, Aggregates::begunNotMissed));
        configurer.registerComponent(
                UniqueValues.class, c -> new UniqueValues(c.repository(UniqueValue.class), fingerprints));
    }
}
