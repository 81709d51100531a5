package rollbook.query.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.CustomersByQq;
import rollbook.api.customer.CustomerQuery.FindDuplicates;
import rollbook.api.customer.Duplicates;
import rollbook.api.customer.Duplicates.Duplicate;
import rollbook.api.customer.QqBearers;
import rollbook.query.School;

class FindDuplicatesTest {

    private final School school = School.shared();
    private final CustomerId id = anybody();

    @Test
    void another_spelling_of_a_number_is_the_same_number() {
        school.happened(id, registered(id, "典韦", "882001", "138-0088-2001"));

        assertThat(like(null, "+86 13800882001", School.ZHAO)).containsExactly(new Duplicate(id, "典**", null));
        assertThat(like("８８２００１", null, School.ZHAO)).hasSize(1);
        assertThat(like("8820019", null, School.ZHAO)).isEmpty();
    }

    @Test
    void who_can_be_called_about_somebody_counts_too() {
        var contact = new ContactDetails("妹妹", "sister", "13800882002", null, null);
        school.happened(
                id,
                registered(id, "甘宁", "882002", "13800882022"),
                new ContactAdded(id, new ContactId(School.anyId()), contact));

        assertThat(like(null, "13800882002", School.ZHAO)).hasSize(1);
    }

    @Test
    void an_address_that_no_index_holds_does_not_stand_in_the_way_of_the_others() {
        var endless = new Random(1)
                .ints(5_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "", "@x"));
        var contact = new ContactDetails("弟弟", "brother", "13800882012", null, endless);
        school.happened(
                id,
                registered(id, "凌统", "882012", "13800882013"),
                new ContactAdded(id, new ContactId(School.anyId()), contact));

        assertThat(like(null, "13800882012", School.ZHAO)).hasSize(1);
    }

    @Test
    void whose_file_may_not_be_opened_stays_without_its_id() {
        school.happened(id, registered(id, "黄盖", "882003", "13800882003"), new CustomerClaimed(id, School.LI.id()));

        assertThat(like("882003", null, School.ZHAO)).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.customerId()).isNull();
            assertThat(duplicate.holder()).isNotNull();
        });
    }

    @Test
    void who_bears_a_qq_is_known_to_imports() {
        school.happened(id, registered(id, "程普", "882 004", "13800882004"));

        var answer = school.ask(new CustomersByQq(List.of("882004", "999")), QqBearers.class, Actor.PROGRAM);
        assertThat(answer.bearers()).isEqualTo(Map.of("882004", id));
    }

    private List<Duplicate> like(@Nullable String qq, @Nullable String phone, Actor actor) {
        return school.ask(new FindDuplicates(qq, phone, null), Duplicates.class, actor)
                .duplicates();
    }
}
