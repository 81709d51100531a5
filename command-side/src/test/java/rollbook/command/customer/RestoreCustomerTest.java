package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.openSchool;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerRestored;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.command.School;

class RestoreCustomerTest {

    private static final RestoreCustomer RESTORE = new RestoreCustomer(LI);

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_laid_a_file_aside_fetches_it_back() {
        school.given(WANG, new CustomerMarkedForDeletion(LI, "double"));

        school.when(RESTORE, WANG).happened(new CustomerRestored(LI));
    }

    @Test
    void who_directs_sales_fetches_any_file_back() {
        school.given(WANG, new CustomerMarkedForDeletion(LI, "double"));

        school.when(RESTORE, CHEN).happened(new CustomerRestored(LI));
    }

    @Test
    void nobody_fetches_back_what_a_colleague_laid_aside() {
        school.given(WANG, new CustomerMarkedForDeletion(LI, "double"));

        school.when(RESTORE, ZHAO).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void a_file_in_use_stays_in_use() {
        school.when(RESTORE, ZHAO).changedNothing();
    }
}
