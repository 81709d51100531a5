package rollbook.command.payment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.Money;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.Catalog;
import rollbook.command.Ledgers;
import rollbook.command.MemoryLog;
import rollbook.command.Payers;
import rollbook.command.School;

/**
 * Lets people do anything at all with money, at once and on two nodes that share one log, and then audits the log. Arguments: how many
 * histories, each of one student (10,000), and the seed.
 *
 * @param done how often something was done
 * @param refused how often the school said no, by the reason
 */
record LedgerHistories(long done, Map<String, Integer> refused, Audit audit) {

    private static final int STEPS = 30;
    private static final int AT_ONCE = 4;

    static void main(String[] arguments) {
        int histories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_121;
        var begun = System.nanoTime();
        var all = run(seed, histories);
        System.out.printf(
                "%,d histories of %d steps, seed %d, two nodes, %d at once: %,d done, %,d facts in %.1f s%n",
                histories, STEPS, seed, AT_ONCE, all.done, all.audit.facts(), (System.nanoTime() - begun) / 1e9);
        System.out.printf(
                "audited: %,d payments, %,d receipts without a gap, %s in the tills and in the ledgers alike%n",
                all.audit.payments(), all.audit.receipts(), all.audit.tills());
        System.out.println("refused: " + all.refused);
    }

    static LedgerHistories run(long seed, int histories) {
        var log = new MemoryLog();
        var neighbours = new Neighbours(new ConcurrentHashMap<>());
        var refused = Collections.synchronizedMap(new TreeMap<String, Integer>());
        try (var one = node(log, neighbours);
                var other = node(log, neighbours);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = IntStream.range(0, histories)
                    .mapToObj(i -> threads.submit(() -> {
                        var student = Student.number(i);
                        student.places().forEach(place -> neighbours.students.put(place, student.id()));
                        return live(student, new SplittableRandom(seed + i), i % 2 == 0 ? one : other, refused);
                    }))
                    .toList();
            long done = 0;
            for (var history : running) {
                done += history.get();
            }
            return new LedgerHistories(
                    done, refused, new Audit().read(one.history()).close());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e.getCause());
        }
    }

    private static School node(MemoryLog log, Neighbours neighbours) {
        return School.node(log, new PaymentDecisions(PaymentStory.LIMIT), neighbours);
    }

    private static int live(Student student, SplittableRandom random, School school, Map<String, Integer> refused) {
        var history = new History(student, random);
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            var command = history.next();
            var result = school.dispatch(command, history.anybody().toMetaData());
            if (!result.isExceptional()) {
                done++;
            } else if (result.exceptionResult() instanceof CommandExecutionException refusal) {
                var reason = refusal.getDetails().orElseThrow().getClass().getSimpleName();
                refused.merge(reason, 1, Integer::sum);
            } else {
                throw new AssertionError(student + " step " + step + " " + command, result.exceptionResult());
            }
        }
        return done;
    }

    /** Every place is whose it is said to be; Wang holds all customers. */
    private record Neighbours(Map<EnrollmentId, CustomerId> students) implements ConfigurerModule {

        @Override
        public void configureModule(Configurer configurer) {
            configurer.registerComponent(Catalog.class, _ -> new OneCourse(Student.COURSE, Money.of("10000")));
            configurer.registerComponent(Payers.class, _ -> _ -> Optional.of(PaymentStory.WANG.id()));
            configurer.registerComponent(Places.class, _ -> this::find);
            configurer.registerCommandHandler(c -> new TransferLi.Desk(c.getComponent(Ledgers.class)));
        }

        private Optional<Places.Place> find(EnrollmentId place) {
            return Optional.ofNullable(students.get(place))
                    .map(student -> new Places.Place(student, Money.of("10000")));
        }
    }
}
