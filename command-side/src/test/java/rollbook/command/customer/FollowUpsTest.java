package rollbook.command.customer;

import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.claimed;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.said;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerCommand.CorrectFollowUp;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerRefusal.MarkedForDeletion;
import rollbook.api.customer.CustomerRefusal.NoSuchFollowUp;
import rollbook.api.customer.CustomerRefusal.NotTheAuthor;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpField;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.command.Refusing;

class FollowUpsTest {

    private static final FollowUpId FIRST = new FollowUpId("first");
    private static final FollowUp HESITATES = said("再考虑一下", Intention.NO_PLAN);
    private static final FollowUp COMES_SOON = said("下周来报名", Intention.WITHIN_TWO_WEEKS);

    private static final Set<FollowUpField> ALL = Set.of(FollowUpField.values());

    private final FixtureConfiguration<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    @Test
    void the_holder_writes_down_what_was_said() {
        held().when(new RecordFollowUp(LI, FIRST, HESITATES), WANG.toMetaData())
                .expectEvents(new FollowUpRecorded(LI, FIRST, WANG.id(), HESITATES));
    }

    @Test
    void the_same_note_again_changes_nothing() {
        noted().when(new RecordFollowUp(LI, FIRST, HESITATES), WANG.toMetaData())
                .expectNoEvents();
    }

    @Test
    void an_id_that_names_another_note_is_taken() {
        noted().when(new RecordFollowUp(LI, FIRST, COMES_SOON), WANG.toMetaData())
                .expectException(Refusing.with(
                        new Malformed(List.of(new FieldError("followUpId", "taken", "names something else")))));
    }

    @Test
    void nobody_writes_about_a_colleagues_customer_or_the_pool() {
        held().when(new RecordFollowUp(LI, FIRST, HESITATES), ZHAO.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
        pool().when(new RecordFollowUp(LI, FIRST, HESITATES), WANG.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
    }

    @Test
    void not_even_who_directs_sales_does() {
        held().when(new RecordFollowUp(LI, FIRST, HESITATES), CHEN.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
    }

    @Test
    void something_must_have_been_said() {
        held().when(new RecordFollowUp(LI, FIRST, said("", Intention.NO_PLAN)), WANG.toMetaData())
                .expectException(
                        Refusing.with(new Malformed(List.of(new FieldError("content", "required", "is required")))));
    }

    @Test
    void nothing_is_written_into_a_file_that_was_laid_aside() {
        fixture.given(registered(LI, LI_FILE), new CustomerMarkedForDeletion(LI, "double"))
                .when(new RecordFollowUp(LI, FIRST, HESITATES), WANG.toMetaData())
                .expectException(Refusing.with(new MarkedForDeletion(List.of(LI))));
    }

    @Test
    void the_author_puts_it_right() {
        noted().when(new CorrectFollowUp(LI, FIRST, COMES_SOON, ALL), WANG.toMetaData())
                .expectEvents(new FollowUpCorrected(LI, FIRST, COMES_SOON));
    }

    @Test
    void what_is_not_named_stays_as_it_is_by_now() {
        noted().when(
                        new CorrectFollowUp(
                                LI, FIRST, said("在微信上问过", COMES_SOON.intention()), Set.of(FollowUpField.CONTENT)),
                        WANG.toMetaData())
                .expectEvents(new FollowUpCorrected(LI, FIRST, said("在微信上问过", HESITATES.intention())));
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        noted().when(new CorrectFollowUp(LI, FIRST, HESITATES, ALL), WANG.toMetaData())
                .expectNoEvents();
    }

    @Test
    void another_hand_does_not_correct_it() {
        handedOver()
                .when(new CorrectFollowUp(LI, FIRST, COMES_SOON, ALL), ZHAO.toMetaData())
                .expectException(Refusing.with(new NotTheAuthor(FIRST)));
    }

    @Test
    void nor_does_the_author_who_holds_the_customer_no_more() {
        handedOver()
                .when(new CorrectFollowUp(LI, FIRST, COMES_SOON, ALL), WANG.toMetaData())
                .expectException(Refusing.with(new NotTheHolder(LI)));
    }

    @Test
    void there_is_no_such_note() {
        held().when(new CorrectFollowUp(LI, FIRST, COMES_SOON, ALL), WANG.toMetaData())
                .expectException(Refusing.with(new NoSuchFollowUp(FIRST)));
    }

    private TestExecutor<Customer> pool() {
        return fixture.given(registered(LI, LI_FILE));
    }

    private TestExecutor<Customer> held() {
        return fixture.given(registered(LI, LI_FILE), claimed(WANG, LI));
    }

    private TestExecutor<Customer> noted() {
        return fixture.given(
                registered(LI, LI_FILE), claimed(WANG, LI), new FollowUpRecorded(LI, FIRST, WANG.id(), HESITATES));
    }

    private TestExecutor<Customer> handedOver() {
        return fixture.given(
                registered(LI, LI_FILE),
                claimed(WANG, LI),
                new FollowUpRecorded(LI, FIRST, WANG.id(), HESITATES),
                new CustomerAssigned(LI, ZHAO.id(), WANG.id(), "fair shares"));
    }
}
