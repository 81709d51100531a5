package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.CustomerRefusal.CapReached;

class CapPolicyTest {

    private static final CapPolicy POLICY = new CapPolicy(150, Map.of(Role.MANAGER, 20, Role.BOSS, 10));

    @Test
    void what_is_settled_for_the_person_goes_first() {
        assertThat(POLICY.capOf(Set.of(Role.CONSULTANT, Role.MANAGER), 7)).isEqualTo(7);
    }

    @Test
    void the_most_that_a_role_allows_goes_next() {
        assertThat(POLICY.capOf(Set.of(Role.BOSS, Role.MANAGER), null)).isEqualTo(20);
    }

    @Test
    void what_goes_for_everybody_goes_last() {
        assertThat(POLICY.capOf(Set.of(Role.CONSULTANT), null)).isEqualTo(150);
    }

    @Test
    void the_cap_may_be_reached_but_not_passed() {
        assertThatCode(() -> POLICY.check(149, 1, Set.of(), null)).doesNotThrowAnyException();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> POLICY.check(149, 2, Set.of(), null))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new CapReached(150, 149, 2)));
    }
}
