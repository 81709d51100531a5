package rollbook.query.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.query.School;
import rollbook.query.customer.list.Crowds.Crowd;
import rollbook.query.customer.list.Found.Total;

class CrowdsTest {

    private static final Crowd CROWD = new Crowd(Total.ENOUGH + Crowds.SPARE, 70_000, 0.5);

    private final Crowds crowds = new Crowds();

    @Test
    void a_crowd_is_known_until_so_much_has_happened_that_it_may_have_gone() {
        crowds.remember(pool("王", School.LI), CROWD);

        assertThat(crowds.of(pool("王", School.LI), 70_000 + Crowds.SPARE - 1)).isEqualTo(CROWD);
        assertThat(crowds.of(pool("王", School.LI), 70_000 + Crowds.SPARE)).isNull();
    }

    @Test
    void a_crowd_is_not_known_while_the_list_is_built_anew() {
        crowds.remember(pool("王", School.LI), CROWD);

        assertThat(crowds.of(pool("王", School.LI), 69_999)).isNull();
    }

    @Test
    void a_crowd_in_the_pool_is_one_for_everybody() {
        crowds.remember(pool("王", School.LI), CROWD);

        assertThat(crowds.of(pool("王", School.ZHAO), 70_000)).isEqualTo(CROWD);
        assertThat(crowds.of(pool("李", School.LI), 70_000)).isNull();
    }

    @Test
    void a_crowd_among_what_one_may_see_is_nothing_to_somebody_else() {
        crowds.remember(wanted(Scope.ALL, "王", School.LI), CROWD);

        assertThat(crowds.of(wanted(Scope.ALL, "王", School.ZHAO), 70_000)).isNull();
    }

    private static Wanted pool(String q, Actor actor) {
        return wanted(Scope.POOL, q, actor);
    }

    private static Wanted wanted(Scope scope, String q, Actor actor) {
        return Wanted.of(new CustomerFilter(scope, q, null, null, null, null, null, null, false), actor);
    }
}
