package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.MetaDataKeys;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerId;
import rollbook.command.School;

/** What was decided and could not be told is asked for once more, after others have gone on. */
class AskedAgainTest {

    private static final ReleaseCustomers RELEASE = new ReleaseCustomers(WANG.id(), List.of(LI), "moved");
    private static final ClaimCustomers BY_WANG = new ClaimCustomers(WANG.id(), List.of(LI));
    private static final ClaimCustomers BY_ZHAO = new ClaimCustomers(ZHAO.id(), List.of(LI));

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_was_released_and_claimed_again_is_not_released_twice() {
        holding(school, WANG, LI);
        school.whenAskedAs("release", RELEASE, WANG);
        school.when(BY_WANG, WANG);

        school.whenAskedAs("release", RELEASE, WANG).changedNothing();
        assertThat(school.whenAskedAs("another release", RELEASE, WANG).events())
                .isNotEmpty();
    }

    @Test
    void who_was_released_and_claimed_by_another_was_released_all_the_same() {
        holding(school, WANG, LI);
        school.whenAskedAs("release", RELEASE, WANG);
        school.when(BY_ZHAO, ZHAO);

        school.whenAskedAs("release", RELEASE, WANG).changedNothing();
    }

    @Test
    void who_was_claimed_and_is_anothers_by_now_was_claimed_all_the_same() {
        school.whenAskedAs("claim", BY_WANG, WANG);
        school.when(new AssignCustomers(ZHAO.id(), List.of(LI), "near"), CHEN);

        school.whenAskedAs("claim", BY_WANG, WANG).changedNothing();
    }

    @Test
    void a_file_that_was_taken_up_again_is_not_laid_aside_twice() {
        var mark = new MarkCustomerForDeletion(LI, "double");
        school.whenAskedAs("mark", mark, CHEN);
        school.when(new RestoreCustomer(LI), CHEN);

        var again = school.whenAskedAs("mark", mark, CHEN).changedNothing();

        assertThat(again.result().getMetaData().get(MetaDataKeys.VERSION)).isEqualTo(1L);
    }

    @Test
    void an_edit_is_not_overtaken_by_itself() {
        var metaData = Stream.of(
                        CHEN.toMetaData(), Map.of(MetaDataKeys.DECISION, "mark", MetaDataKeys.EXPECTED_VERSION, "0"))
                .flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var mark = new MarkCustomerForDeletion(LI, "double");
        school.when(mark, metaData);

        school.when(mark, metaData).changedNothing();
    }

    @Test
    void what_was_presumed_new_is_looked_at_before_it_is_made_again() {
        var mei = new CustomerId("mei");
        var file = CustomerStory.file("韩梅梅", "10009");
        var registration = new RegisterCustomer(mei, file, false, false, null);
        school.whenAskedAs("registration", registration, CHEN);
        school.when(new MarkCustomerForDeletion(mei, "double"), CHEN);

        school.whenAskedAs("registration", registration, CHEN).changedNothing();
    }
}
