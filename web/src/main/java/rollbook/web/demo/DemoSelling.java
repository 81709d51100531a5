package rollbook.web.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.demo.DemoEnrollment.Step;

/** How the customers of the demo school come to it, a lot at a time: written down, claimed, called, enrolled, and some let go again. */
@Component
@Profile("demo")
class DemoSelling {

    private final Decisions decisions;
    private final Questions questions;
    private final Clock clock;
    private final AtomicLong position = new AtomicLong();

    DemoSelling(Decisions decisions, Questions questions, Clock clock) {
        this.decisions = decisions;
        this.questions = questions;
        this.clock = clock;
    }

    void writeDown(int lot, Instant opened) {
        var customers = IntStream.range(lot * DemoSchool.LOT, (lot + 1) * DemoSchool.LOT)
                .mapToObj(DemoCustomer::new)
                .toList();
        DemoPace.all(customers.stream()
                .map(customer -> (Runnable) () -> register(customer))
                .toList());
        var held = held(customers);
        DemoPace.all(held.entrySet().stream()
                .map(entry -> (Runnable) () -> claim(entry.getKey(), entry.getValue()))
                .toList());
        each(held, (consultant, customer) -> tellStory(consultant, customer, opened));
        DemoPace.all(held.entrySet().stream()
                .map(entry -> (Runnable) () -> release(entry.getKey(), entry.getValue()))
                .toList());
        var day = LocalDate.ofInstant(opened, clock.getZone());
        each(held, (consultant, customer) -> enroll(consultant, customer, day));
        layAside(customers.getLast());
    }

    private static Map<DemoStaff, List<DemoCustomer>> held(List<DemoCustomer> customers) {
        var held = new LinkedHashMap<DemoStaff, List<DemoCustomer>>();
        for (var customer : customers) {
            var holder = customer.holder();
            if (holder != null) {
                held.computeIfAbsent(holder, _ -> new ArrayList<>()).add(customer);
            }
        }
        return held;
    }

    private static void each(Map<DemoStaff, List<DemoCustomer>> held, BiConsumer<DemoStaff, DemoCustomer> deed) {
        DemoPace.all(held.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(customer -> (Runnable) () -> deed.accept(entry.getKey(), customer)))
                .toList());
    }

    private void register(DemoCustomer customer) {
        var writer = customer.number() % 3 == 0
                ? DemoNames.any(DemoStaff.RECEPTION, customer.random(3))
                : DemoNames.any(DemoStaff.CONSULTANTS, customer.random(3));
        decisions.send(new RegisterCustomer(customer.id(), customer.file(), false, false, null), writer.actor());
    }

    private void claim(DemoStaff consultant, List<DemoCustomer> customers) {
        decisions.send(new ClaimCustomers(consultant.id(), ids(customers)), consultant.actor());
    }

    private void tellStory(DemoStaff consultant, DemoCustomer customer, Instant opened) {
        DemoStory.followUps(customer, opened).forEach(followUp -> decisions.send(followUp, consultant.actor()));
        DemoStory.contacts(customer).forEach(contact -> decisions.send(contact, consultant.actor()));
    }

    /** One of each lot turned out to be nothing. */
    private void release(DemoStaff consultant, List<DemoCustomer> customers) {
        var released = ids(customers.subList(0, 1));
        decisions.send(new ReleaseCustomers(consultant.id(), released, "联系不上"), consultant.actor());
    }

    private void enroll(DemoStaff consultant, DemoCustomer customer, LocalDate opened) {
        DemoEnrollment.of(customer, consultant, opened).ifPresent(enrollment -> {
            enrollment.steps().forEach(this::take);
            if (sits(enrollment.id())) {
                enrollment.onceSeated().forEach(this::take);
            }
        });
    }

    private void take(Step step) {
        DemoPace.isDone(() -> saw(decisions.send(step.command(), step.by().actor())));
    }

    private void saw(Decided decided) {
        position.accumulateAndGet(decided.position(), Math::max);
    }

    /** While much is written down the books may lag behind. */
    private boolean sits(EnrollmentId id) {
        return Patience.ask(() -> questions.find(
                        new GetEnrollment(id, null), EnrollmentView.class, Actor.PROGRAM, position.get()))
                .filter(enrollment -> enrollment.state().isSeated())
                .isPresent();
    }

    private void layAside(DemoCustomer customer) {
        var manager = DemoNames.any(DemoStaff.MANAGERS, customer.random(4));
        DemoPace.isDone(() -> decisions.send(new MarkCustomerForDeletion(customer.id(), "重复登记"), manager.actor()));
    }

    private static List<CustomerId> ids(List<DemoCustomer> customers) {
        return customers.stream().map(DemoCustomer::id).toList();
    }
}
