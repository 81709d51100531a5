package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.registered;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactField;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.CustomerCommand.AddContact;
import rollbook.api.customer.CustomerCommand.CorrectContact;
import rollbook.api.customer.CustomerCommand.RemoveContact;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.ContactCorrected;
import rollbook.api.customer.CustomerEvent.ContactRemoved;
import rollbook.api.customer.CustomerRefusal.NoSuchContact;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.command.Refusing;

class ContactsTest {

    private static final ContactId MOTHER = new ContactId("mother");
    private static final ContactDetails DETAILS = new ContactDetails("李妈妈", "mother", "138 0000 0000", null, null);
    private static final ContactDetails NEW_NUMBER = new ContactDetails("李妈妈", "mother", "139 0000 0000", null, null);

    private static final Set<ContactField> ALL = Set.of(ContactField.values());

    private final FixtureConfiguration<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    @Test
    void the_holder_adds_somebody_to_call() {
        held().when(new AddContact(LI, MOTHER, DETAILS), WANG.toMetaData())
                .expectEvents(new ContactAdded(LI, MOTHER, DETAILS));
    }

    @Test
    void the_same_again_changes_nothing() {
        added().when(new AddContact(LI, MOTHER, DETAILS), WANG.toMetaData()).expectNoEvents();
        added().when(new CorrectContact(LI, MOTHER, DETAILS, ALL), WANG.toMetaData())
                .expectNoEvents();
        held().when(new RemoveContact(LI, MOTHER), WANG.toMetaData()).expectNoEvents();
    }

    @Test
    void an_id_that_names_somebody_else_is_taken() {
        added().when(new AddContact(LI, MOTHER, NEW_NUMBER), WANG.toMetaData())
                .expectException(Refusing.with(
                        new Malformed(List.of(new FieldError("contactId", "taken", "names something else")))));
    }

    @Test
    void their_details_are_put_right() {
        added().when(new CorrectContact(LI, MOTHER, NEW_NUMBER, ALL), CHEN.toMetaData())
                .expectEvents(new ContactCorrected(LI, MOTHER, NEW_NUMBER));
    }

    @Test
    void what_is_not_named_stays_as_it_is_by_now() {
        var email = new ContactDetails(null, null, null, null, "mama@example.org");
        fixture.given(
                        registered(LI, LI_FILE),
                        claimed(WANG, LI),
                        new ContactAdded(LI, MOTHER, DETAILS),
                        new ContactCorrected(LI, MOTHER, NEW_NUMBER))
                .when(new CorrectContact(LI, MOTHER, email, Set.of(ContactField.EMAIL)), WANG.toMetaData())
                .expectEvents(new ContactCorrected(
                        LI, MOTHER, new ContactDetails("李妈妈", "mother", "139 0000 0000", null, "mama@example.org")));
    }

    @Test
    void nobody_is_corrected_who_is_not_there() {
        held().when(new CorrectContact(LI, MOTHER, DETAILS, ALL), WANG.toMetaData())
                .expectException(Refusing.with(new NoSuchContact(MOTHER)));
    }

    @Test
    void they_are_not_called_any_more() {
        added().when(new RemoveContact(LI, MOTHER), WANG.toMetaData()).expectEvents(new ContactRemoved(LI, MOTHER));
    }

    @Test
    void a_colleagues_contacts_are_left_alone() {
        held().when(new AddContact(LI, MOTHER, DETAILS), ZHAO.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
        added().when(new CorrectContact(LI, MOTHER, NEW_NUMBER, ALL), ZHAO.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
        added().when(new RemoveContact(LI, MOTHER), ZHAO.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
    }

    @Test
    void there_must_be_somebody_to_call() {
        held().when(new AddContact(LI, MOTHER, new ContactDetails(null, "mother", null, null, null)), WANG.toMetaData())
                .expectException(Refusing.with(new Malformed(
                        List.of(new FieldError("name", "one-of", "one of name, phone, QQ and e-mail is required")))));
    }

    private TestExecutor<Customer> held() {
        return fixture.given(registered(LI, LI_FILE), claimed(WANG, LI));
    }

    private TestExecutor<Customer> added() {
        return fixture.given(registered(LI, LI_FILE), claimed(WANG, LI), new ContactAdded(LI, MOTHER, DETAILS));
    }
}
