package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.actor;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.hired;
import static rollbook.command.customer.CustomerStory.node;
import static rollbook.command.customer.CustomerStory.registered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.RepeatedTest;
import rollbook.api.Actor;
import rollbook.api.Command;
import rollbook.api.Refusal;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioId;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;

/** Many consultants at once, on two nodes over one log: each with locks and kept copies of its own, so versions alone decide. */
class RacesTest {

    private static final int CAP = 12;
    private static final List<Actor> CONSULTANTS = IntStream.range(0, 8)
            .mapToObj(i -> actor("consultant-" + i, Role.CONSULTANT))
            .toList();
    private static final List<CustomerId> CUSTOMERS = IntStream.range(0, 60)
            .mapToObj(i -> new CustomerId("customer-" + i))
            .toList();

    private final long seed = System.nanoTime();
    private final MemoryLog log = new MemoryLog();
    private final List<School> nodes =
            List.of(node(log, new CapPolicy(CAP, Map.of())), node(log, new CapPolicy(CAP, Map.of())));

    @RepeatedTest(3)
    void each_customer_has_one_holder_no_cap_is_passed_and_no_batch_is_split() throws Exception {
        for (var consultant : CONSULTANTS) {
            nodes.getFirst().given(Actor.PROGRAM, hired(consultant));
        }
        for (var customer : CUSTOMERS) {
            nodes.getFirst().given(DESK, registered(customer, file("客户", "1")));
        }

        var answers = atOnce(16, 400, this::askForSomething);

        for (var refusal : answers) {
            assertThat(refusal).as("seed " + seed).isInstanceOfAny(AlreadyHeld.class, CapReached.class);
        }
        assertThat(answers).as("both kinds of no were heard, seed " + seed).isNotEmpty();
        tellTheStoryAgain();
    }

    @RepeatedTest(3)
    void of_many_who_register_one_qq_number_one_succeeds() throws Exception {
        var answers = atOnce(16, 320, random -> {
            var number = random.nextInt(40);
            var customer = new CustomerId("with-" + number + "-" + random.nextInt(1_000_000));
            return send(random, new RegisterCustomer(customer, file("客户", "9000" + number), false, false, null), DESK);
        });

        assertThat(answers).as("seed " + seed).allMatch(QqTaken.class::isInstance);
        assertThat(log.size())
                .as("seed " + seed)
                .isEqualTo(2 * (320 - answers.size()))
                .isLessThanOrEqualTo(80);
    }

    private List<Refusal> askForSomething(Random random) {
        var consultant = CONSULTANTS.get(random.nextInt(CONSULTANTS.size()));
        var batch = random.ints(random.nextBoolean() ? 1 : 5, 0, CUSTOMERS.size())
                .mapToObj(CUSTOMERS::get)
                .toList();
        return random.nextInt(4) == 0
                ? giveBackOne(random, consultant)
                : send(random, new ClaimCustomers(consultant.id(), batch), consultant);
    }

    /** Whoever a consultant has got last; what of it is gone by the time of asking is refused or was so already. */
    private List<Refusal> giveBackOne(Random random, Actor consultant) {
        var held = holders().entrySet().stream()
                .filter(entry -> consultant.is(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
        return held.isEmpty()
                ? List.of()
                : send(random, new ReleaseCustomers(consultant.id(), held, "no time"), consultant).stream()
                        .filter(refusal -> !(refusal instanceof Refusal.Forbidden))
                        .toList();
    }

    private List<Refusal> send(Random random, Command command, Actor actor) {
        var node = nodes.get(random.nextInt(nodes.size()));
        var result = node.dispatch(command, actor.toMetaData());
        return result
                .optionalExceptionResult()
                .map(failure -> ((CommandExecutionException) failure)
                        .<Refusal>getDetails()
                        .orElseThrow())
                .stream()
                .toList();
    }

    private interface Asking {
        List<Refusal> ask(Random random);
    }

    private List<Refusal> atOnce(int threads, int times, Asking asking) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var tasks = IntStream.range(0, times)
                    .<Callable<List<Refusal>>>mapToObj(i -> () -> asking.ask(new Random(seed + i)))
                    .toList();
            var refusals = new ArrayList<Refusal>();
            for (Future<List<Refusal>> answer : executor.invokeAll(tasks)) {
                refusals.addAll(answer.get());
            }
            return refusals;
        }
    }

    private Map<CustomerId, StaffId> holders() {
        var holders = new HashMap<CustomerId, StaffId>();
        for (var event : nodes.getFirst().history()) {
            switch (event) {
                case CustomerClaimed e -> holders.put(e.customerId(), e.consultant());
                case CustomerReleased e -> holders.remove(e.customerId());
                default -> {}
            }
        }
        return holders;
    }

    /** Goes through the log in its order: files and portfolios must agree at the end, and no cap be passed on the way. */
    private void tellTheStoryAgain() {
        var holders = new HashMap<CustomerId, StaffId>();
        var portfolios = new HashMap<PortfolioId, Set<CustomerId>>();
        for (var event : nodes.getFirst().history()) {
            switch (event) {
                case CustomerClaimed e ->
                    assertThat(holders.put(e.customerId(), e.consultant()))
                            .as("seed " + seed)
                            .isNull();
                case CustomerReleased e ->
                    assertThat(holders.remove(e.customerId()))
                            .as("seed " + seed)
                            .isEqualTo(e.formerHolder());
                case CustomersTaken e -> {
                    var held = portfolios.computeIfAbsent(e.portfolioId(), _ -> new HashSet<>());
                    assertThat(held.addAll(e.customerIds())).isTrue();
                    assertThat(held).as("seed " + seed).hasSizeLessThanOrEqualTo(CAP);
                }
                case CustomersGivenUp e -> portfolios.computeIfPresent(e.portfolioId(), (_, held) -> without(held, e));
                default -> {}
            }
        }
        assertThat(portfolios.values().stream().mapToInt(Set::size).sum()).isEqualTo(holders.size());
        holders.forEach((customer, holder) -> assertThat(portfolios.get(PortfolioId.of(holder)))
                .as("seed " + seed)
                .contains(customer));
    }

    private static Set<CustomerId> without(Set<CustomerId> held, CustomersGivenUp event) {
        assertThat(held).containsAll(event.customerIds());
        held.removeAll(Set.copyOf(event.customerIds()));
        return held;
    }
}
