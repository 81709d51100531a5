package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.actor;
import static rollbook.command.customer.CustomerStory.givenUp;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.customer.CustomerStory.said;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerCommand.EraseAgain;
import rollbook.api.customer.CustomerCommand.EraseCustomer;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.FileErased;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;
import rollbook.command.unique.UniqueStory;

class EraseCustomerTest {

    private static final Actor BOSS = actor("boss", Role.BOSS);
    private static final Actor ADMIN = actor("admin", Role.ADMIN);
    private static final Instant THEN = Instant.parse("2026-10-01T08:00:00Z");

    private final School school = openSchool();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void an_erased_customer_is_held_by_nobody_and_leaves_the_number_to_others() {
        school.given(DESK, UniqueStory.taken(UniqueKind.QQ, "10001", LI));
        holding(school, WANG, LI);

        school.when(again(), Actor.PROGRAM)
                .happened(erased(), UniqueStory.givenBack(UniqueKind.QQ, "10001", LI), givenUp(WANG, LI));
    }

    @Test
    void erasing_twice_changes_nothing() {
        school.given(BOSS, erased());

        school.when(new EraseCustomer(LI, "once more"), BOSS).changedNothing();
        school.when(again(), Actor.PROGRAM).changedNothing();
    }

    @Test
    void nothing_can_be_done_with_an_erased_file() {
        school.given(BOSS, erased());
        var refusal = new FileErased(LI);

        school.when(new RegisterCustomer(LI, LI_FILE, false, false, null), CHEN).wasRefused(refusal);
        school.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG).wasRefused(refusal);
        school.when(new RecordFollowUp(LI, new FollowUpId("f"), said("hello", Intention.NO_PLAN)), WANG)
                .wasRefused(refusal);
        school.when(new MarkCustomerForDeletion(LI, ""), CHEN).wasRefused(refusal);
        school.when(new RestoreCustomer(LI), CHEN).wasRefused(refusal);
        school.when(new UndoRegistration(LI, new ImportId("i")), Actor.PROGRAM).wasRefused(refusal);
    }

    @Test
    void only_the_boss_and_administrators_erase() {
        school.when(new EraseCustomer(LI, ""), CHEN).wasRefused(new NotAllowed("EraseCustomer"));
        school.when(new EraseCustomer(LI, ""), WANG).wasRefused(new NotAllowed("EraseCustomer"));
        school.when(again(), ADMIN).wasRefused(new NotAllowed("EraseAgain"));
    }

    @Test
    void there_is_nobody_to_erase() {
        var nobody = new CustomerId("nobody");

        school.when(new EraseCustomer(nobody, ""), ADMIN).wasRefused(new NoSuchCustomer(nobody));
    }

    @Test
    void who_came_with_an_import_that_was_undone_can_be_erased() {
        var zhou = new CustomerId("zhou");
        var march = new ImportId("march");
        school.given(
                DESK,
                new CustomerRegistered(zhou, LI_FILE, new Origin(march, null, null)),
                new RegistrationUndone(zhou, march));
        var erased = new CustomerErased(zhou, BOSS.id(), THEN, "asked for it");

        school.when(new EraseAgain(zhou, BOSS.id(), THEN, "asked for it"), Actor.PROGRAM)
                .happened(erased);
        school.when(new EraseCustomer(zhou, "once more"), BOSS).changedNothing();
    }

    @Test
    void a_reason_is_short() {
        school.when(new EraseCustomer(LI, "x".repeat(301)), BOSS)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "too-long", "at most 300 characters"))));
    }

    private static EraseAgain again() {
        return new EraseAgain(LI, BOSS.id(), THEN, "asked for it");
    }

    private static CustomerErased erased() {
        return new CustomerErased(LI, BOSS.id(), THEN, "asked for it");
    }
}
