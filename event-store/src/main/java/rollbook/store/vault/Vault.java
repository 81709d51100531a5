package rollbook.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal.Purpose;

/**
 * Seals what is known about people, each person's under a key of their own, and opens it again as long as that key is there. A
 * box is bound to the person, the purpose and the event it was made for: it opens in no other.
 *
 * <p>No box is handed out before its key is on disk. A shredded key is never made anew; what is said of such a person is not kept.
 */
public final class Vault {

    private static final int KEYS_AT_HAND = 50_000;
    private static final byte[] NOTHING = {};

    /** Keys bear the time at which their shredding began, and can be seen when it has ended. */
    private static final Duration LONGEST_SHREDDING = Duration.ofMinutes(1);

    private final KeyCabinet cabinet;
    private final WrappingKey wrapping;
    private final KeyMaking making;
    private final KeysAtHand atHand = new KeysAtHand(KEYS_AT_HAND);
    private volatile Shredded looked = new Shredded(Set.of(), Instant.EPOCH);
    private volatile Runnable whenLaidDown = () -> {};

    Vault(KeyCabinet cabinet, WrappingKey wrapping) {
        this.cabinet = cabinet;
        this.wrapping = wrapping;
        this.making = new KeyMaking(cabinet, wrapping);
    }

    /** The vault of a database under a master key that nobody changes meanwhile. */
    public static Vault on(DataSource dataSource, String masterKey) {
        return new Vault(new KeyTable(dataSource, null), WrappingKey.of(masterKey));
    }

    /**
     * Seals something about a person.
     *
     * @param event name and revision of the event it stands in
     */
    public SealedBox seal(String person, Purpose purpose, String event, byte[] plain) {
        var key = keyFor(new Whose(person, purpose));
        var secret = key.secret();
        return new SealedBox(
                purpose,
                key.number(),
                secret == null ? NOTHING : Lock.close(secret, binding(key.whose(), event), plain));
    }

    /**
     * Opens a box.
     *
     * @throws Undecryptable if it cannot be opened although its key was not shredded
     */
    public Opened open(SealedBox box, String event) {
        var key = key(box.key());
        var secret = key.secret();
        if (secret == null || box.content().length == 0) {
            return new Opened(key.whose().person(), null);
        }
        try {
            return new Opened(key.whose().person(), Lock.open(secret, binding(key.whose(), event), box.content()));
        } catch (GeneralSecurityException e) {
            throw new Undecryptable("What " + event + " says of " + key.whose().person() + " cannot be opened", e);
        }
    }

    /** Fetches at once all the keys that are about to be needed. */
    public void expect(Collection<Long> numbers) {
        var missing = new ArrayList<Long>();
        for (var number : numbers) {
            if (atHand.get(number) == null) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty()) {
            cabinet.find(missing).forEach(this::atHand);
        }
    }

    /** What is to be done whenever keys are laid down: by who keeps something that was opened with them. */
    public void whenLaidDown(Runnable forgetting) {
        whenLaidDown = forgetting;
    }

    /**
     * Lays keys down that were shredded since it was looked last, on whichever node. However long ago that was: a machine that stood
     * still does not know.
     */
    void layDownShredded() {
        var before = looked;
        var shredded = cabinet.shreddedSince(before.asOf().minus(LONGEST_SHREDDING));
        shredded.keys().forEach(atHand::forget);
        if (!before.keys().containsAll(shredded.keys())) {
            whenLaidDown.run();
        }
        looked = shredded;
    }

    /** Lays down what was shredded elsewhere; everything, where nobody can say what was shredded meanwhile. */
    void layDownShreddedElsewhere() {
        try {
            layDownShredded();
        } catch (RuntimeException e) {
            layDownAll();
            throw e;
        }
    }

    void layDownAll() {
        atHand.forgetAll();
        whenLaidDown.run();
    }

    private static byte[] binding(Whose whose, String event) {
        return (whose.person() + '\0' + whose.purpose() + '\0' + event).getBytes(UTF_8);
    }

    private DataKey keyFor(Whose whose) {
        @Nullable DataKey key = atHand.get(whose);
        return key == null ? atHand(making.keyFor(whose)) : key;
    }

    private DataKey key(long number) {
        @Nullable DataKey key = atHand.get(number);
        return key == null
                ? cabinet.find(List.of(number)).stream()
                        .map(this::atHand)
                        .findFirst()
                        .orElseThrow(() -> new Undecryptable("There is no key " + number + " in the vault", null))
                : key;
    }

    private DataKey atHand(StoredKey stored) {
        var wrapped = stored.wrapped();
        var key = new DataKey(
                stored.number(), stored.whose(), wrapped == null ? null : wrapping.unwrap(stored.whose(), wrapped));
        atHand.keep(key);
        return key;
    }
}
