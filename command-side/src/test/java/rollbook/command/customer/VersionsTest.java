package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refusal.Stale;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.command.Outcome;
import rollbook.command.School;

class VersionsTest {

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_answer_tells_the_version_of_the_file_and_where_the_log_stands() {
        holding(school, WANG, LI);

        assertAnswer(school.when(correct("李梅"), CHEN), 2);
        assertAnswer(school.when(correct("李梅"), CHEN), 2);
        assertAnswer(school.when(correct("李芳"), CHEN), 3);
    }

    @Test
    void a_batch_tells_the_version_of_the_portfolio() {
        assertAnswer(school.when(new ClaimCustomers(WANG.id(), List.of(LI, MA)), WANG), 1);
        assertAnswer(school.when(new ClaimCustomers(WANG.id(), List.of(SUN)), WANG), 2);
    }

    @Test
    void who_has_seen_the_present_version_may_correct_it() {
        assertAnswer(school.when(correct("李梅"), School.having(CHEN, 0)), 1);
    }

    @Test
    void who_has_seen_another_version_looks_again_first() {
        school.when(correct("李梅"), CHEN);

        school.when(correct("李芳"), School.having(CHEN, 0)).wasRefused(new Stale(0, 1));
    }

    private void assertAnswer(Outcome outcome, long version) {
        assertThat(outcome.result().getMetaData())
                .containsEntry(MetaDataKeys.VERSION, version)
                .containsEntry(MetaDataKeys.POSITION, (long) school.history().size());
    }

    private static CorrectCustomer correct(String name) {
        CustomerFile values = file(name, "10001");
        return new CorrectCustomer(LI, values, Set.of(CustomerField.NAME));
    }
}
