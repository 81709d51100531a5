package rollbook.query.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.file;
import static rollbook.query.customer.Customers.registered;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.customer.ContactDetails;
import rollbook.api.customer.ContactId;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.ContactCorrected;
import rollbook.api.customer.CustomerEvent.ContactRemoved;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.imports.ImportId;
import rollbook.query.School;

class GetCustomerTest {

    private final School school = School.shared();
    private final CustomerId id = anybody();

    @Test
    void the_holder_reads_everything() {
        school.happened(
                id,
                registered(id, "马超", "881001", "13900881001"),
                new CustomerClaimed(id, School.LI.id()),
                new FollowUpRecorded(id, new FollowUpId(School.anyId()), School.LI.id(), said("likes horses")));

        var view = get(School.LI).orElseThrow();

        assertThat(view.file().qq()).isEqualTo("881001");
        assertThat(view.masked()).isFalse();
        assertThat(view.intention()).isEqualTo(Intention.NO_PLAN);
        assertThat(view.followUps())
                .singleElement()
                .satisfies(note -> assertThat(note.content()).isEqualTo("likes horses"));
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.code()).matches("C\\d{7}");
    }

    @Test
    void another_consultant_does_not_find_it() {
        school.happened(id, registered(id, "马岱", "881002", "13900881002"), new CustomerClaimed(id, School.LI.id()));

        assertThat(get(School.ZHAO)).isEmpty();
        assertThat(get(School.FRONT_DESK)).isEmpty();
        assertThat(get(School.MANAGER)).isPresent();
    }

    @Test
    void in_the_pool_numbers_are_masked() {
        var mother = new ContactDetails("妈妈", "mother", "13900881099", null, "ma@example.org");
        var contact = new ContactId(School.anyId());
        school.happened(id, registered(id, "马谡", "881003", "13900881003"), new ContactAdded(id, contact, mother));

        var view = get(School.ZHAO).orElseThrow();

        assertThat(view.masked()).isTrue();
        assertThat(view.file().qq()).isEqualTo("88****03");
        assertThat(view.contacts())
                .singleElement()
                .extracting(ContactView::details)
                .satisfies(details -> {
                    assertThat(details.phone()).isEqualTo("13****99");
                    assertThat(details.email()).isEqualTo("ma****rg");
                });
    }

    @Test
    void contacts_come_are_put_right_and_go() {
        var kept = new ContactId(School.anyId());
        var gone = new ContactId(School.anyId());
        school.happened(
                id,
                registered(id, "马忠", "881004", "13900881004"),
                new ContactAdded(id, kept, new ContactDetails("a", null, null, null, null)),
                new ContactAdded(id, gone, new ContactDetails("b", null, null, null, null)),
                new ContactCorrected(id, kept, new ContactDetails("c", null, null, null, null)),
                new ContactRemoved(id, gone));

        assertThat(get(School.MANAGER).orElseThrow().contacts())
                .extracting(contact -> contact.details().name())
                .containsExactly("c");
    }

    @Test
    void a_file_can_be_seen_as_it_stood() {
        school.happened(id, registered(id, "马良", "881005", "13900881005"));
        var then = school.now();
        school.happened(
                id,
                new CustomerFileCorrected(id, file("马良弟", null, null), Set.of(CustomerField.NAME)),
                new CustomerMarkedForDeletion(id, "double"));

        assertThat(get(School.MANAGER).orElseThrow())
                .returns("马良弟", view -> view.file().name())
                .returns("double", CustomerView::deletionReason);
        assertThat(get(School.MANAGER, then).orElseThrow())
                .returns("马良", view -> view.file().name())
                .returns(null, CustomerView::deletionReason)
                .returns(0L, CustomerView::version);
        assertThat(get(School.MANAGER, then.minusSeconds(60))).isEmpty();
    }

    @Test
    void what_an_import_took_back_is_gone_and_may_come_again() {
        school.happened(
                id, registered(id, "马腾", "881006", "13900881006"), new RegistrationUndone(id, new ImportId("i")));
        assertThat(get(School.MANAGER)).isEmpty();

        school.happened(id, registered(id, "马腾", "881006", "13900881006"));
        assertThat(get(School.MANAGER))
                .map(CustomerView::file)
                .map(CustomerFile::name)
                .contains("马腾");
    }

    private static FollowUp said(String content) {
        return new FollowUp(content, Intention.NO_PLAN, null, null);
    }

    private Optional<CustomerView> get(Actor actor) {
        return get(actor, null);
    }

    private Optional<CustomerView> get(Actor actor, @Nullable Instant asOf) {
        return school.find(new GetCustomer(id, asOf), CustomerView.class, actor);
    }
}
