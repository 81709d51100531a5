package rollbook.store.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keys that are gone with the test. */
public final class MemoryCabinet implements KeyCabinet {

    private final Map<Long, StoredKey> keys = new LinkedHashMap<>();
    private final List<Long> shredded = new ArrayList<>();
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

    /** Shreds all keys of a person. */
    public synchronized void shred(String person) {
        keys.replaceAll((number, key) -> {
            if (!key.whose().person().equals(person)) {
                return key;
            }
            shredded.add(number);
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

    @Override
    public synchronized List<Long> justShredded() {
        return List.copyOf(shredded);
    }
}
