package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.file;
import static rollbook.command.customer.CustomerStory.holding;
import static rollbook.command.customer.CustomerStory.openSchool;
import static rollbook.command.unique.UniqueStory.givenBack;
import static rollbook.command.unique.UniqueStory.taken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.NoSuchCustomer;
import rollbook.api.customer.CustomerRefusal.WorkedWithSince;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;

class UndoRegistrationTest {

    private static final CustomerId ZHOU = new CustomerId("zhou");
    private static final CustomerFile ZHOU_FILE = file("周杰", "10004");
    private static final ImportId MARCH = new ImportId("march");
    private static final UndoRegistration UNDO = new UndoRegistration(ZHOU, MARCH);

    private final School school = openSchool()
            .given(
                    DESK,
                    new CustomerRegistered(ZHOU, ZHOU_FILE, new Origin(MARCH, null, null)),
                    taken(UniqueKind.QQ, "10004", ZHOU));

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_file_goes_and_its_number_is_free() {
        school.when(UNDO, Actor.PROGRAM)
                .happened(new RegistrationUndone(ZHOU, MARCH), givenBack(UniqueKind.QQ, "10004", ZHOU));
    }

    @Test
    void asking_twice_changes_nothing() {
        school.given(Actor.PROGRAM, new RegistrationUndone(ZHOU, MARCH));

        school.when(UNDO, Actor.PROGRAM).changedNothing();
    }

    @Test
    void whom_somebody_has_worked_with_stays() {
        holding(school, WANG, ZHOU);

        school.when(UNDO, Actor.PROGRAM).wasRefused(new WorkedWithSince(ZHOU));
    }

    @Test
    void a_file_that_another_hand_has_written_stays() {
        school.when(new UndoRegistration(LI, MARCH), Actor.PROGRAM).wasRefused(new NoSuchCustomer(LI));
    }

    @Test
    void nobody_but_the_import_itself_takes_files_back() {
        school.when(UNDO, CHEN).wasRefused(new NotAllowed("UndoRegistration"));
    }
}
