package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.unique.UniqueStory.givenBack;
import static rollbook.command.unique.UniqueStory.taken;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;

class CorrectCustomerTest {

    private static final CustomerFile LI_MEI = file("李梅", "10001");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void who_holds_the_customer_puts_the_file_right() {
        holding(school, WANG, LI);

        school.when(correct(LI, LI_MEI, CustomerField.NAME), WANG)
                .happened(new CustomerFileCorrected(
                        LI, LI_MEI.only(Set.of(CustomerField.NAME)), Set.of(CustomerField.NAME)));
    }

    @Test
    void only_what_differs_is_corrected() {
        holding(school, WANG, LI);

        school.when(correct(LI, LI_MEI, CustomerField.NAME, CustomerField.QQ, CustomerField.MEMO), WANG)
                .happened(new CustomerFileCorrected(
                        LI, LI_MEI.only(Set.of(CustomerField.NAME)), Set.of(CustomerField.NAME)));
    }

    @Test
    void the_same_values_again_change_nothing() {
        holding(school, WANG, LI);

        school.when(correct(LI, LI_FILE, CustomerField.NAME, CustomerField.QQ), WANG)
                .changedNothing();
    }

    @Test
    void a_corrected_qq_number_is_given_back_for_the_new_one() {
        holding(school, WANG, LI).given(DESK, taken(UniqueKind.QQ, "10001", LI));
        var corrected = file("李雷", "20001");

        school.when(correct(LI, corrected, CustomerField.QQ), WANG)
                .happened(
                        new CustomerFileCorrected(
                                LI, corrected.only(Set.of(CustomerField.QQ)), Set.of(CustomerField.QQ)),
                        givenBack(UniqueKind.QQ, "10001", LI),
                        taken(UniqueKind.QQ, "20001", LI));
    }

    @Test
    void another_spelling_of_the_same_number_takes_no_other() {
        holding(school, WANG, LI).given(DESK, taken(UniqueKind.QQ, "10001", LI));
        var spaced = file("李雷", "100 01");

        school.when(correct(LI, spaced, CustomerField.QQ), WANG)
                .happened(
                        new CustomerFileCorrected(LI, spaced.only(Set.of(CustomerField.QQ)), Set.of(CustomerField.QQ)));
    }

    @Test
    void a_number_that_another_file_bears_is_taken() {
        holding(school, WANG, LI).given(DESK, taken(UniqueKind.QQ, "10002", MA));

        school.when(correct(LI, file("李雷", "10002"), CustomerField.QQ), WANG).wasRefused(new QqTaken());
    }

    @Test
    void who_directs_sales_puts_any_file_right() {
        school.when(correct(LI, LI_MEI, CustomerField.NAME), CHEN)
                .happened(new CustomerFileCorrected(
                        LI, LI_MEI.only(Set.of(CustomerField.NAME)), Set.of(CustomerField.NAME)));
    }

    @Test
    void a_consultant_leaves_the_pool_and_colleagues_customers_alone() {
        holding(school, ZHAO, MA);

        school.when(correct(LI, LI_MEI, CustomerField.NAME), WANG).wasRefused(new NotTheHolder(LI));
        school.when(correct(MA, LI_MEI, CustomerField.NAME), WANG).wasRefused(new NotTheHolder(MA));
    }

    @Test
    void the_last_way_to_reach_a_customer_is_not_taken_away() {
        holding(school, WANG, LI);

        school.when(correct(LI, CustomerFile.EMPTY, CustomerField.QQ), WANG)
                .wasRefused(new Malformed(
                        List.of(new FieldError("qq", "one-of", "one of QQ, phone and e-mail is required"))));
    }

    @Test
    void a_file_that_was_laid_aside_is_left_alone() {
        school.given(CHEN, new CustomerMarkedForDeletion(LI, "double"));

        school.when(correct(LI, LI_MEI, CustomerField.NAME), CHEN).wasRefused(new MarkedForDeletion(List.of(LI)));
    }

    @Test
    void there_is_no_file_to_put_right() {
        var nobody = new CustomerId("nobody");

        school.when(correct(nobody, LI_MEI, CustomerField.NAME), CHEN).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void the_front_desk_does_not_correct() {
        school.when(correct(LI, LI_MEI, CustomerField.NAME), DESK).wasRefused(new NotAllowed("CorrectCustomer"));
    }

    private static CorrectCustomer correct(CustomerId customer, CustomerFile values, CustomerField... corrected) {
        return new CorrectCustomer(customer, values, Set.of(corrected));
    }
}
