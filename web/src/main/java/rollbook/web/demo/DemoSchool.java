package rollbook.web.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.SheetView;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.AlreadyHired;
import rollbook.web.Decided;
import rollbook.web.Decisions;
import rollbook.web.Questions;
import rollbook.web.SideBySide;
import rollbook.web.demo.DemoEnrollment.Step;
import rollbook.web.staff.Hiring;

/**
 * Opens the demo school: hires its people before anybody can come, then lets them write down its customers in the background, lot by
 * lot. What was done before a restart is not done again.
 */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoSchool implements ApplicationRunner {

    static final int CUSTOMERS = 20_000;
    static final int LOT = 1_000;
    static final int BUSY_LOTS = 5;
    static final int CLAIMED_OF_A_LOT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);
    private static final Actor ADMIN = new Actor(new StaffId("admin"), Set.of(Role.ADMIN), null);
    private static final int AT_ONCE = 8;
    private static final int MOST_TRIES = 30;

    private final DemoRegister register;
    private final Hiring hiring;
    private final Decisions decisions;
    private final Questions questions;
    private final Clock clock;
    private final AtomicLong position = new AtomicLong();

    DemoSchool(DemoRegister register, Hiring hiring, Decisions decisions, Questions questions, Clock clock) {
        this.register = register;
        this.hiring = hiring;
        this.decisions = decisions;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (register.find().isEmpty()) {
            refuseRealCustomers();
            register.open(clock.instant());
        }
        var entry = register.find().orElseThrow();
        if (entry.lots() == 0) {
            DemoStaff.ALL.forEach(this::hire);
            LOG.info(
                    "The demo school has {} people; log in as boss, manager1, consultant1 or frontdesk1 with {}",
                    DemoStaff.ALL.size(),
                    DemoStaff.PASSWORD);
        }
        offer(entry.opened());
        Thread.ofVirtual().name("demo").start(() -> writeDown(entry));
    }

    /** A school of one administrator is a real school too, if it has customers. */
    private void refuseRealCustomers() {
        var filter = CustomerFilter.of(Scope.ALL);
        var found =
                questions.ask(new FindCustomers(filter, PageRequest.first(1)), CustomerPage.class, Actor.PROGRAM, null);
        if (found.total() > 0) {
            throw new IllegalStateException(
                    "This database has customers of a real school: start it without the profile demo,"
                            + " or choose another folder with ROLLBOOK_DATA.");
        }
    }

    private void hire(DemoStaff staff) {
        try {
            hiring.hire(staff.hiring(), DemoStaff.PASSWORD, ADMIN);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyHired)) {
                throw refused;
            }
        }
    }

    /** What is offered is written down at every start; what stands there already stays. */
    private void offer(Instant opened) {
        var day = day(opened);
        Stream.of(DemoCatalog.branches(), DemoCatalog.courses(), DemoCatalog.classes(day))
                .flatMap(List::stream)
                .forEach(command -> isDone(() -> decisions.send(command, ADMIN)));
    }

    private void writeDown(DemoRegister.Entry entry) {
        try {
            for (int lot = entry.lots(); lot < CUSTOMERS / LOT; lot++) {
                writeDown(lot, entry.opened());
                register.reached(lot + 1);
                LOG.info("The demo school has {} of {} customers", (lot + 1) * LOT, CUSTOMERS);
            }
        } catch (RuntimeException e) {
            LOG.warn("The demo school stays as far as it is; the next start goes on", e);
        }
    }

    private void writeDown(int lot, Instant opened) {
        var customers = IntStream.range(lot * LOT, (lot + 1) * LOT)
                .mapToObj(DemoCustomer::new)
                .toList();
        all(customers.stream()
                .map(customer -> (Runnable) () -> register(customer))
                .toList());
        var held = held(customers);
        all(held.entrySet().stream()
                .map(entry -> (Runnable) () -> claim(entry.getKey(), entry.getValue()))
                .toList());
        all(held.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(customer -> (Runnable) () -> tellStory(entry.getKey(), customer, opened)))
                .toList());
        all(held.entrySet().stream()
                .map(entry -> (Runnable) () -> release(entry.getKey(), entry.getValue()))
                .toList());
        all(held.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(customer -> (Runnable) () -> enroll(entry.getKey(), customer, day(opened))))
                .toList());
        layAside(customers.getLast());
        if (lot == BUSY_LOTS - 1) {
            teach(day(opened));
        }
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

    private void enroll(DemoStaff consultant, DemoCustomer customer, LocalDate opened) {
        DemoEnrollment.of(customer, consultant, opened).ifPresent(enrollment -> {
            enrollment.steps().forEach(this::take);
            if (sits(enrollment.id())) {
                enrollment.onceSeated().forEach(this::take);
            }
        });
    }

    private void take(Step step) {
        isDone(() -> saw(decisions.send(step.command(), step.by().actor())));
    }

    private void saw(Decided decided) {
        position.accumulateAndGet(decided.position(), Math::max);
    }

    private boolean sits(EnrollmentId id) {
        return patiently(() -> questions.find(
                        new GetEnrollment(id, null), EnrollmentView.class, Actor.PROGRAM, position.get()))
                .filter(enrollment -> enrollment.state().isSeated())
                .isPresent();
    }

    /** When the classes are full, their lessons are given. */
    private void teach(LocalDate opened) {
        var classes = DemoCatalog.classes(opened);
        all(IntStream.range(0, classes.size())
                .mapToObj(i -> (Runnable) () -> teach(new DemoLessons(classes.get(i), i, opened)))
                .toList());
        LOG.info("The demo school has given its lessons");
    }

    private void teach(DemoLessons lessons) {
        var lecturer = lessons.lecturer().actor();
        for (var lesson : lessons.records()) {
            isDone(() -> decisions.send(lesson, lecturer));
            if (lessons.isOver(lesson)) {
                var made = decisions.send(new CreateStudyRecords(lesson.courseRecordId()), lecturer);
                var sheet = patiently(() -> questions.find(
                        new GetSheet(lesson.courseRecordId(), null, null),
                        SheetView.class,
                        Actor.PROGRAM,
                        made.position()));
                var marks = lessons.marks(lesson, sheet.orElseThrow());
                decisions.send(new MarkStudyRecords(lesson.courseRecordId(), marks), lecturer);
            }
        }
    }

    /** While much is written down the books may lag behind. */
    private static <T> T patiently(Supplier<T> question) {
        for (int tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (Refused refused) {
                if (tries == MOST_TRIES || !(refused.refusal() instanceof Refusal.NotNow)) {
                    throw refused;
                }
            }
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** One of each lot turned out to be nothing. */
    private void release(DemoStaff consultant, List<DemoCustomer> customers) {
        var released = ids(customers.subList(0, 1));
        decisions.send(new ReleaseCustomers(consultant.id(), released, "联系不上"), consultant.actor());
    }

    private void layAside(DemoCustomer customer) {
        var manager = DemoNames.any(DemoStaff.MANAGERS, customer.random(4));
        decisions.send(new MarkCustomerForDeletion(customer.id(), "重复登记"), manager.actor());
    }

    private static List<CustomerId> ids(List<DemoCustomer> customers) {
        return customers.stream().map(DemoCustomer::id).toList();
    }

    /** Does them side by side; after a restart some have been done already, and doing them again is refused or changes nothing. */
    private static void all(List<Runnable> deeds) {
        var places = new SideBySide(AT_ONCE);
        SideBySide.all(deeds.stream()
                .<Callable<Boolean>>map(deed -> () -> places.inPlace(() -> isDone(deed)))
                .toList());
    }

    private static boolean isDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.NotNow) {
                throw refused;
            }
            LOG.debug("Not done again: {}", refused.getMessage());
            return false;
        }
    }
}
