package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CAP;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.MA_FILE;
import static rollbook.command.customer.CustomerStory.SUN;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.customer.CustomerStory.opened;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.taken;
import static rollbook.command.unique.UniqueStory.givenBack;
import static rollbook.command.unique.UniqueStory.taken;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.AlreadyHeld;
import rollbook.api.customer.CustomerRefusal.AlreadyRegistered;
import rollbook.api.customer.CustomerRefusal.CapReached;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.customer.CustomerRefusal.Taken;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;

class RegisterCustomerTest {

    private static final CustomerId ZHOU = new CustomerId("zhou");
    private static final CustomerFile ZHOU_FILE = file("周杰", "1 0004");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_file_is_opened_in_the_pool_and_takes_its_qq_number() {
        school.when(register(ZHOU, ZHOU_FILE), DESK)
                .happened(registered(ZHOU, ZHOU_FILE), taken(UniqueKind.QQ, "10004", ZHOU));
    }

    @Test
    void a_file_without_a_qq_number_takes_none() {
        var reachable = ZHOU_FILE.with(Set.of(CustomerField.QQ, CustomerField.PHONE), phone("138 0000 0000"));

        school.when(register(ZHOU, reachable), DESK).happened(registered(ZHOU, reachable));
    }

    @Test
    void a_number_that_another_file_bears_is_taken_however_it_is_written() {
        school.given(DESK, taken(UniqueKind.QQ, "10004", MA));

        school.when(register(ZHOU, file("周杰", "１０００４")), DESK).wasRefused(new QqTaken());
    }

    @Test
    void a_number_that_was_given_back_is_free() {
        school.given(DESK, taken(UniqueKind.QQ, "10004", MA), givenBack(UniqueKind.QQ, "10004", MA));

        school.when(register(ZHOU, ZHOU_FILE), DESK)
                .happened(registered(ZHOU, ZHOU_FILE), taken(UniqueKind.QQ, "10004", ZHOU));
    }

    @Test
    void who_writes_the_file_may_take_the_customer_at_once() {
        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, false, true, null), WANG)
                .happened(
                        opened(WANG),
                        registered(ZHOU, ZHOU_FILE),
                        taken(UniqueKind.QQ, "10004", ZHOU),
                        taken(WANG, ZHOU),
                        claimed(WANG, ZHOU));
    }

    @Test
    void over_the_cap_not_even_the_file_is_opened() {
        holding(school, WANG, LI, MA, SUN);

        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, false, true, null), WANG)
                .wasRefused(new CapReached(CAP, 3, 1));
    }

    @Test
    void only_who_sells_takes_customers() {
        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, false, true, null), DESK)
                .wasRefused(new NotAllowed("ClaimCustomers"));
    }

    @Test
    void the_very_same_command_again_changes_nothing() {
        school.when(register(MA, MA_FILE), DESK).changedNothing();
    }

    @Test
    void the_same_id_for_another_file_or_from_somebody_else_is_taken() {
        school.when(register(MA, ZHOU_FILE), DESK).wasRefused(new AlreadyRegistered(MA));
        school.when(register(MA, MA_FILE), CHEN).wasRefused(new AlreadyRegistered(MA));
    }

    @Test
    void a_repeated_command_does_not_take_the_customer_from_who_has_got_them_since() {
        school.given(WANG, registered(ZHOU, ZHOU_FILE));
        holding(school, ZHAO, ZHOU);

        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, false, true, null), WANG)
                .wasRefused(new AlreadyHeld(List.of(new Taken(ZHOU, ZHAO.id(), School.NOW))));
    }

    @Test
    void a_file_that_went_with_its_import_may_come_again() {
        var march = new Origin(new ImportId("march"), "old program", School.NOW);
        var april = new Origin(new ImportId("april"), null, null);
        school.given(DESK, new CustomerRegistered(ZHOU, ZHOU_FILE, march))
                .given(Actor.PROGRAM, new RegistrationUndone(ZHOU, march.importId()));

        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, false, false, april), DESK)
                .happened(new CustomerRegistered(ZHOU, ZHOU_FILE, april), taken(UniqueKind.QQ, "10004", ZHOU));
    }

    @Test
    void the_front_desk_asks_for_a_short_name_and_an_address() {
        school.when(new RegisterCustomer(ZHOU, ZHOU_FILE, true, false, null), DESK)
                .wasRefused(new Malformed(List.of(
                        new FieldError("email", "required", "is required"),
                        new FieldError("shortName", "required", "is required"))));
    }

    private static RegisterCustomer register(CustomerId customer, CustomerFile file) {
        return new RegisterCustomer(customer, file, false, false, null);
    }

    private static CustomerFile phone(String number) {
        return new CustomerFile(
                null, null, null, number, null, null, null, null, null, null, null, null, null, null, List.of(), null);
    }
}
