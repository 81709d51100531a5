package rollbook.store.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys that are gone with the test. */
public final class MemoryCabinet implements KeyCabinet {

    private final Map<Long, StoredKey> keys = new LinkedHashMap<>();
    private final Map<Long, Instant> shredded = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;
    private int questions;

    /** A vault with these keys. */
    public Vault vault() {
        return new Vault(this, WrappingKey.of("a master key for tests"));
    }

    /** Puts in a key that golden files are sealed under. */
    public void put(long number, String person, rollbook.api.Personal.Purpose purpose, byte[] secret) {
        var whose = new Whose(person, purpose);
        keys.put(
                number,
                new StoredKey(
                        number, whose, WrappingKey.of("a master key for tests").wrap(whose.binding(), secret)));
    }

    /** Whose keys there are. */
    public synchronized Set<String> people() {
        return keys.values().stream().map(key -> key.whose().person()).collect(Collectors.toSet());
    }

    /** Shreds all keys of a person. */
    public synchronized void shred(String person) {
        keys.replaceAll((number, key) -> {
            if (!key.whose().person().equals(person)) {
                return key;
            }
            shredded.put(number, now);
            return new StoredKey(number, key.whose(), null);
        });
    }

    /** How often the cabinet was asked for keys by number. */
    synchronized int questions() {
        return questions;
    }

    @Override
    public synchronized List<StoredKey> find(Collection<Long> numbers) {
        questions++;
        return numbers.stream().map(keys::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<StoredKey> findOrKeep(List<NewKey> wanted) {
        return wanted.stream().map(this::findOrKeep).toList();
    }

    private StoredKey findOrKeep(NewKey wanted) {
        return keys.values().stream()
                .filter(key -> key.whose().equals(wanted.whose()))
                .findFirst()
                .orElseGet(() -> {
                    var key = new StoredKey(keys.size() + 1, wanted.whose(), wanted.wrapped());
                    keys.put(key.number(), key);
                    return key;
                });
    }

    /** Time passes. */
    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Shredded shreddedSince(Instant instant) {
        var since = shredded.entrySet().stream()
                .filter(key -> key.getValue().isAfter(instant))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Shredded(since, now);
    }
}
