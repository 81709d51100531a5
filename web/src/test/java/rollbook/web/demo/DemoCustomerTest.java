package rollbook.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.FileRules;
import rollbook.api.customer.Intention;

class DemoCustomerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant OPENED = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void every_customer_is_well_written_and_nobody_else() {
        var customers = IntStream.range(0, DemoSchool.CUSTOMERS)
                .mapToObj(DemoCustomer::new)
                .toList();

        assertThat(customers)
                .allSatisfy(customer -> assertThat(FileRules.check(customer.file(), false, TODAY))
                        .isEmpty());
        assertThat(customers.stream().map(DemoCustomer::file).map(CustomerFile::qq))
                .doesNotHaveDuplicates();
        assertThat(customers.stream().map(DemoCustomer::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_customer_is_the_same_whenever_asked_for() {
        assertThat(new DemoCustomer(77).file()).isEqualTo(new DemoCustomer(77).file());
        assertThat(DemoStory.followUps(new DemoCustomer(77), OPENED))
                .isEqualTo(DemoStory.followUps(new DemoCustomer(77), OPENED));
    }

    @Test
    void consultants_hold_many_customers_but_not_more_than_they_may() {
        var held = new HashMap<DemoStaff, Integer>();
        IntStream.range(0, DemoSchool.CUSTOMERS)
                .mapToObj(DemoCustomer::new)
                .map(DemoCustomer::holder)
                .filter(holder -> holder != null)
                .forEach(holder -> held.merge(holder, 1, Integer::sum));

        assertThat(held).hasSameSizeAs(DemoStaff.CONSULTANTS);
        assertThat(held.values()).allMatch(count -> count > 50 && count <= 150);
    }

    @Test
    void something_is_overdue_something_comes_later_and_few_do_not_want_to_be_called() {
        var followUps = IntStream.range(0, 5_000)
                .mapToObj(DemoCustomer::new)
                .filter(customer -> customer.holder() != null)
                .flatMap(customer -> DemoStory.followUps(customer, OPENED).stream())
                .map(command -> command.followUp())
                .toList();

        assertThat(followUps)
                .anyMatch(f -> f.nextContactAt() != null && f.nextContactAt().isBefore(OPENED));
        assertThat(followUps)
                .anyMatch(f -> f.nextContactAt() != null && f.nextContactAt().isAfter(OPENED));
        assertThat(followUps.stream().filter(f -> f.intention() == Intention.BLACKLISTED))
                .hasSizeBetween(5, 40);
    }

    @Test
    void about_thirty_people_work_there() {
        assertThat(DemoStaff.ALL).hasSize(30);
        assertThat(DemoStaff.ALL.stream().map(DemoStaff::username)).doesNotHaveDuplicates();
    }

    @Test
    void what_customers_asked_about_is_offered_and_classes_have_teachers() {
        var courses = DemoCatalog.courses().stream().map(OfferCourse::courseId).toList();

        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> new DemoCustomer(i).file().courseId())
                        .filter(course -> course != null))
                .isSubsetOf(courses);
        assertThat(DemoCatalog.classes(TODAY))
                .hasSize(15)
                .isEqualTo(DemoCatalog.classes(TODAY))
                .allSatisfy(command -> assertThat(command.plan().teacherIds()).hasSizeGreaterThan(1));
    }
}
