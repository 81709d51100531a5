package rollbook.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import rollbook.bench.Deed.Outcome;

/** A consultant at work: registers, claims, follows up, gives back, one deed after the other, whatever happens to the program. */
final class Worker {

    private static final int TRIES = 600;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final School.Consultant self;
    private final Random random;
    private final People people;
    private final IntSupplier numbers;
    private final List<String> everybody;
    private final Queue<Deed> done;
    private final List<String> held = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();

    /**
     * @param numbers of people nobody has registered yet
     * @param everybody ids of all customers registered so far, by all workers
     * @param done where every deed is written down, by all workers
     */
    Worker(
            School.Consultant self,
            Random random,
            People people,
            IntSupplier numbers,
            List<String> everybody,
            Queue<Deed> done) {
        this.self = self;
        this.random = random;
        this.people = people;
        this.numbers = numbers;
        this.everybody = everybody;
        this.done = done;
    }

    /** Does one thing, until its outcome is known or, now and then, without ever asking again. */
    void act() {
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
        var deed = settled(Deed.register(self, person));
        if (deed.outcome() == Outcome.OK) {
            everybody.add(deed.answer().id());
        }
    }

    private void claim() {
        var customer = everybody.get(random.nextInt(everybody.size()));
        if (held.contains(customer) || unsure.contains(customer)) {
            return;
        }
        switch (settled(Deed.claim(self, customer)).outcome()) {
            case OK -> held.add(customer);
            case UNKNOWN -> unsure.add(customer);
            case REFUSED -> {}
        }
    }

    private void followUp() {
        if (!held.isEmpty()) {
            settled(Deed.followUp(self, held.get(random.nextInt(held.size()))));
        }
    }

    private void release() {
        if (held.isEmpty()) {
            return;
        }
        var customer = held.remove(random.nextInt(held.size()));
        switch (settled(Deed.release(self, customer)).outcome()) {
            case OK -> {}
            case UNKNOWN -> unsure.add(customer);
            case REFUSED -> held.add(customer);
        }
    }

    private Deed settled(Deed deed) {
        var tried = deed.tried();
        var givesUp = random.nextInt(5) == 0;
        for (int i = 0; tried.outcome() == Outcome.UNKNOWN && !givesUp && i < TRIES; i++) {
            LockSupport.parkNanos(PAUSE);
            tried = deed.tried();
        }
        done.add(tried);
        return tried;
    }
}
