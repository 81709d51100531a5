package rollbook.store.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts new keys into the cabinet before anything is sealed under them. Those who need one at the same moment share one
 * transaction: whoever comes in takes along all who wait.
 */
final class KeyMaking {

    private final KeyCabinet cabinet;
    private final WrappingKey wrapping;
    private final ReentrantLock atTheCabinet = new ReentrantLock();
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();

    KeyMaking(KeyCabinet cabinet, WrappingKey wrapping) {
        this.cabinet = cabinet;
        this.wrapping = wrapping;
    }

    /** The key in the cabinet for this person and purpose, on disk. */
    StoredKey keyFor(Whose whose) {
        var wish = new Wish(whose, new CompletableFuture<>());
        wishes.add(wish);
        atTheCabinet.lock();
        try {
            if (!wish.key().isDone()) {
                fulfil(everybodyWaiting());
            }
        } finally {
            atTheCabinet.unlock();
        }
        try {
            return wish.key().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Wish> everybodyWaiting() {
        var all = new ArrayList<Wish>();
        for (var next = wishes.poll(); next != null; next = wishes.poll()) {
            all.add(next);
        }
        return all;
    }

    private void fulfil(List<Wish> all) {
        try {
            var drawn = new LinkedHashMap<Whose, NewKey>();
            all.forEach(wish -> drawn.computeIfAbsent(wish.whose(), wrapping::draw));
            var kept = new LinkedHashMap<Whose, StoredKey>();
            cabinet.findOrKeep(List.copyOf(drawn.values())).forEach(key -> kept.put(key.whose(), key));
            for (var wish : all) {
                var key = kept.get(wish.whose());
                if (key == null) {
                    throw new IllegalStateException("The cabinet has kept no key");
                }
                wish.key().complete(key);
            }
        } catch (RuntimeException e) {
            all.forEach(wish -> wish.key().completeExceptionally(e));
        }
    }

    private record Wish(Whose whose, CompletableFuture<StoredKey> key) {}
}
