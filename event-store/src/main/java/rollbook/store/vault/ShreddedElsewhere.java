package rollbook.store.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks once a second whether a key was shredded on another node, so that no copy of it stays in this one's memory. */
final class ShreddedElsewhere implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Vault vault;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("vault-watch").daemon().factory());

    ShreddedElsewhere(Vault vault) {
        this.vault = vault;
        clockwork.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            vault.layDownShredded();
        } catch (RuntimeException e) {
            vault.layDownAll(); // who cannot look does not know what was shredded meanwhile
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
