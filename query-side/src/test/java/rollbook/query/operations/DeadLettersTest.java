package rollbook.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.DeadLetters.DeadLetter;
import rollbook.api.operations.OpenedLetter;
import rollbook.api.operations.OperationsCommand.DiscardDeadLetter;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsRefusal.NoSuchDeadLetter;
import rollbook.api.operations.OperationsRefusal.StillLaidAside;
import rollbook.query.School;

class DeadLettersTest {

    @Test
    void what_cannot_be_taken_in_is_laid_aside_and_everything_else_goes_on() {
        try (var school = School.open()) {
            var lost = anybody();
            var other = anybody();
            school.happened(lost, new CustomerClaimed(lost, School.LI.id()), new CustomerMarkedForDeletion(lost, ""));
            school.happened(other, registered(other, "孟获", "884001", "13800884001"));
            school.settle();

            assertThat(school.find(new GetCustomer(other, null), CustomerView.class, School.MANAGER))
                    .isPresent();
            assertThat(letters(school, "customer-file")).singleElement().satisfies(letter -> {
                assertThat(letter.aggregateId()).isEqualTo(lost.value());
                assertThat(letter.event()).isEqualTo("customer.CustomerClaimed");
                assertThat(letter.cause()).isEqualTo("MissingRow");
                assertThat(letter.waiting()).isEqualTo(1);
            });

            var id = letters(school, "customer-file").getFirst().id();
            assertThatThrownBy(() -> school.order(new RetryDeadLetter(id), School.ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new StillLaidAside(id)));
            assertThat(letters(school, "customer-file")).hasSize(1);

            school.rebuild("customer-file");
            assertThat(letters(school, "customer-file")).hasSize(1);
        }
    }

    @Test
    void a_claim_that_cannot_be_taken_in_harms_no_other_claim() {
        try (var school = School.open()) {
            var known = anybody();
            school.happened(known, registered(known, "孟获", "884004", "13800884004"));
            school.settle();
            var lost = anybody();
            school.happened(lost, new CustomerClaimed(lost, School.LI.id()));
            school.happened(known, new CustomerClaimed(known, School.ZHAO.id()));
            school.settle();

            assertThat(school.find(new GetCustomer(known, null), CustomerView.class, School.ZHAO))
                    .get()
                    .returns(1L, CustomerView::version);
            assertThat(letters(school, "customer-file"))
                    .singleElement()
                    .returns(lost.value(), DeadLetter::aggregateId)
                    .returns("MissingRow", DeadLetter::cause);
        }
    }

    @Test
    void what_is_laid_aside_is_looked_at_without_a_word_about_people_and_given_up_with_a_reason() {
        try (var school = School.open()) {
            var lost = anybody();
            school.happened(lost, new CustomerMarkedForDeletion(lost, "she moved away"));
            school.settle();
            var letter = letters(school, "customer-file").getFirst();

            var opened = school.find(new GetDeadLetter(letter.id()), OpenedLetter.class, School.ADMIN)
                    .orElseThrow();
            assertThat(opened.letter()).isEqualTo(letter);
            assertThat(opened.data()).containsEntry("reason", "***").containsEntry("customerId", lost.value());

            assertThatThrownBy(() -> school.order(new DiscardDeadLetter(letter.id(), " "), School.ADMIN))
                    .isInstanceOf(Refused.class);
            school.order(new DiscardDeadLetter(letter.id(), "an experiment"), School.ADMIN, "once");
            school.order(new DiscardDeadLetter(letter.id(), "an experiment"), School.ADMIN, "once");

            assertThat(letters(school, "customer-file")).isEmpty();
            assertThat(school.jdbc()
                            .sql("select reason from axon.discarded_letter where discarded_by = ?")
                            .param(School.ADMIN.id().value())
                            .query((row, _) -> row.getString("reason"))
                            .list())
                    .containsExactly("an experiment");
            assertThatThrownBy(() -> school.order(new DiscardDeadLetter(letter.id(), "again"), School.ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new NoSuchDeadLetter(letter.id())));
        }
    }

    @Test
    void who_lost_the_answer_is_not_told_that_what_was_taken_in_was_never_there() {
        try (var school = School.open()) {
            var known = anybody();
            school.happened(known, registered(known, "孟获", "884002", "13800884002"));
            var lost = anybody();
            school.happened(lost, new CustomerMarkedForDeletion(lost, "moved"));
            school.settle();
            var retry = new RetryDeadLetter(
                    letters(school, "customer-file").getFirst().id());
            school.jdbc()
                    .sql("insert into read.customer_file select ?, version, holder, gone, numbers,"
                            + " replace(document, id, ?) from read.customer_file where id = ?")
                    .params(lost.value(), lost.value(), known.value())
                    .update();

            school.order(retry, School.ADMIN, "once");
            assertThat(letters(school, "customer-file")).isEmpty();
            school.order(retry, School.ADMIN, "once");

            assertThatThrownBy(() -> school.order(retry, School.ADMIN, "another time"))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void what_waits_behind_another_is_taken_in_with_it() {
        try (var school = School.open()) {
            var known = anybody();
            school.happened(known, registered(known, "孟获", "884003", "13800884003"));
            var lost = anybody();
            school.happened(lost, new CustomerClaimed(lost, School.LI.id()), new CustomerMarkedForDeletion(lost, ""));
            school.settle();
            var waiting = school.jdbc()
                    .sql("select dead_letter_id from axon.dead_letter where processing_group = 'customer-file'"
                            + " and payload_type = 'customer.CustomerMarkedForDeletion'")
                    .query(String.class)
                    .single();
            assertThatThrownBy(() -> school.order(new RetryDeadLetter(waiting), School.ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new StillLaidAside(waiting)));
            school.jdbc()
                    .sql("insert into read.customer_file select ?, version, holder, gone, numbers,"
                            + " replace(document, id, ?) from read.customer_file where id = ?")
                    .params(lost.value(), lost.value(), known.value())
                    .update();

            school.order(new RetryDeadLetter(waiting), School.ADMIN);

            assertThat(letters(school, "customer-file")).isEmpty();
        }
    }

    @Test
    void what_was_never_laid_aside_cannot_be_tried_again() {
        assertThatThrownBy(() -> School.shared().order(new RetryDeadLetter("nonsense"), School.ADMIN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NoSuchDeadLetter("nonsense")));
    }

    private static List<DeadLetter> letters(School school, String processor) {
        return school.ask(new GetDeadLetters(), DeadLetters.class, School.ADMIN).items().stream()
                .filter(letter -> letter.processor().equals(processor))
                .toList();
    }
}
