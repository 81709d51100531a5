package rollbook.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollbook.api.NotYetVisible;
import rollbook.api.QuotaReached;
import rollbook.api.Refusal;
import rollbook.api.Refusals;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.staff.StaffId;

class ProblemsTest {

    private static final CustomerId CUSTOMER = new CustomerId("c1");

    @Test
    void the_category_decides_the_status() {
        assertThat(Problems.of(new NoSuchCustomer(CUSTOMER)).getStatus()).isEqualTo(404);
        assertThat(Problems.of(new NotTheHolder(CUSTOMER)).getStatus()).isEqualTo(403);
        assertThat(Problems.of(new CapReached(150, 149, 2)).getStatus()).isEqualTo(409);
        assertThat(Problems.of(new NotYetVisible(7)).getStatus()).isEqualTo(503);
        assertThat(Problems.of(new QuotaReached("EXPORT", 5, 60)).getStatus()).isEqualTo(429);
        assertThat(Problems.of(new Refusal.Stale(1, 2)).getStatus()).isEqualTo(412);
        assertThat(Problems.of(new Refusal.Malformed(List.of())).getStatus()).isEqualTo(400);
    }

    @Test
    void the_name_and_the_components_are_on_the_wire() {
        var problem = Problems.of(new CapReached(150, 149, 2));

        assertThat(problem.getType()).hasToString("/problems/customer/cap-reached");
        assertThat(problem.getProperties())
                .containsEntry("cap", 150)
                .containsEntry("held", 149)
                .containsEntry("asked", 2);
    }

    @Test
    void lists_stay_lists() {
        var taken = List.of(new Taken(CUSTOMER, new StaffId("li"), Instant.EPOCH));

        assertThat(Problems.of(new AlreadyHeld(taken)).getProperties()).containsEntry("taken", taken);
    }

    static Stream<Class<?>> reasons() {
        return Refusals.all().stream()
                .flatMap(one -> one.isSealed()
                        ? Stream.of(Objects.requireNonNull(one.getPermittedSubclasses()))
                        : Stream.of(one));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void every_reason_has_its_sentence(Class<?> reason) {
        assertThat(Wording.knows(ProblemName.of(reason.asSubclass(Refusal.class))))
                .isTrue();
    }
}
