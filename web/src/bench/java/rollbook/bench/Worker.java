package rollbook.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import rollbook.bench.Deed.Kind;
import rollbook.bench.Deed.Outcome;

/** A consultant at work: registers, claims, follows up, gives back, one deed after the other, whatever happens to the program. */
final class Worker {

    private final School.Consultant self;
    private final Random random;
    private final People people;
    private final IntSupplier numbers;
    private final List<String> everybody;
    private final Queue<Deed> done;
    private final Duration pause;
    private final List<String> held = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();
    private final Queue<Deed> open = new ArrayDeque<>();
    private final Queue<Deed> left = new ArrayDeque<>();

    /**
     * @param numbers of people nobody has registered yet
     * @param everybody ids of all customers registered so far, by all workers
     * @param done where every deed is written down, by all workers
     * @param pause after an answer that says nothing: the program may be away
     */
    Worker(
            School.Consultant self,
            Random random,
            People people,
            IntSupplier numbers,
            List<String> everybody,
            Queue<Deed> done,
            Duration pause) {
        this.self = self;
        this.random = random;
        this.people = people;
        this.numbers = numbers;
        this.everybody = everybody;
        this.done = done;
        this.pause = pause;
    }

    /** Does one thing. */
    void act() {
        if (!open.isEmpty() && random.nextInt(4) == 0) {
            askAgain();
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> register();
            case 3, 4, 5 -> claim();
            case 6, 7, 8 -> followUp();
            default -> release();
        }
    }

    private void register() {
        var person = people.person(numbers.getAsInt());
        switch (random.nextInt(10)) {
            case 0 -> person.put("qq", people.qq(0)); // taken by the first of all
            case 1, 2, 3, 4 -> person.remove("qq"); // nothing but the key keeps it from happening twice
            default -> {}
        }
        asked(Deed.register(self, person));
    }

    private void claim() {
        var customer = everybody.get(random.nextInt(everybody.size()));
        if (held.contains(customer) || unsure.contains(customer)) {
            return;
        }
        switch (asked(Deed.claim(self, customer))) {
            case OK -> held.add(customer);
            case UNKNOWN -> unsure.add(customer);
            case REFUSED -> {}
        }
    }

    private void followUp() {
        if (held.isEmpty()) {
            return;
        }
        var customer = held.get(random.nextInt(held.size()));
        if (asked(Deed.followUp(self, customer)) == Outcome.UNKNOWN) {
            held.remove(customer); // or a release could overtake it
            unsure.add(customer);
        }
    }

    private void release() {
        if (held.isEmpty()) {
            return;
        }
        var customer = held.remove(random.nextInt(held.size()));
        switch (asked(Deed.release(self, customer))) {
            case OK -> {}
            case UNKNOWN -> unsure.add(customer);
            case REFUSED -> held.add(customer);
        }
    }

    /** Asks; what stays unknown is asked again soon under the same key, now and then left until the end, or never asked again. */
    private Outcome asked(Deed deed) {
        var tried = deed.tried();
        if (tried.outcome() != Outcome.UNKNOWN) {
            known(tried);
            return tried.outcome();
        }
        switch (random.nextInt(10)) {
            case 0 -> done.add(tried); // as somebody whose machine broke
            case 1, 2 -> left.add(tried);
            default -> open.add(tried);
        }
        LockSupport.parkNanos(pause.toNanos());
        return Outcome.UNKNOWN;
    }

    /** Whether it is known now. */
    private boolean askAgain() {
        var tried = open.remove().tried();
        if (tried.outcome() == Outcome.UNKNOWN) {
            open.add(tried);
            LockSupport.parkNanos(pause.toNanos());
            return false;
        }
        known(tried);
        return true;
    }

    private void known(Deed deed) {
        done.add(deed);
        if (deed.is(Kind.REGISTER, Outcome.OK)) {
            everybody.add(deed.answer().id());
        }
    }

    /**
     * Asks about everything that is still unknown, however long ago it was asked first, until it is known; gives up when nothing has become
     * known for so long. What does not become known is written down as such.
     */
    void settle(Duration patience) {
        open.addAll(left);
        left.clear();
        var lastKnown = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - lastKnown < patience.toNanos()) {
            if (askAgain()) {
                lastKnown = System.nanoTime();
            }
        }
        done.addAll(open);
        open.clear();
    }
}
