package rollbook.query.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetErasure;
import rollbook.api.customer.CustomerQuery.GetWhomToErase;
import rollbook.api.customer.CustomerRefusal.NotForgottenYet;
import rollbook.api.customer.Erasure;
import rollbook.api.customer.WhomToErase;
import rollbook.api.imports.ImportId;
import rollbook.api.operations.DeadLetters;
import rollbook.api.operations.OperationsCommand.DiscardDeadLetter;
import rollbook.api.operations.OperationsCommand.RetryDeadLetter;
import rollbook.api.operations.OperationsQuery.GetDeadLetters;
import rollbook.api.operations.OperationsRefusal.MustForget;
import rollbook.query.Reads;
import rollbook.query.School;

class CertificateTest {

    private static final String AWAY = "-away";

    @Test
    void there_is_none_while_something_about_the_person_is_laid_aside_for_their_row_stays_as_it_was() {
        try (var school = School.open()) {
            var li = anybody();
            school.happened(li, registered(li, "about-li", "", ""));
            school.settle();
            rename(school, li.value(), li + AWAY);
            school.happened(li, new CustomerMarkedForDeletion(li, ""));
            school.settle();
            rename(school, li + AWAY, li.value());

            school.happened(li, new CustomerErased(li, School.ADMIN.id(), school.now(), ""));
            school.settle();

            assertThat(Reads.dump(school)).anyMatch(row -> row.contains("about-li"));
            assertThatThrownBy(() -> certificate(school, li))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal())
                                    .isEqualTo(new NotForgottenYet(li, List.of("customer-list"))));

            var letters = school.ask(new GetDeadLetters(), DeadLetters.class, School.ADMIN);
            school.order(new RetryDeadLetter(letters.items().getFirst().id()), School.ADMIN);

            assertThat(certificate(school, li).customerId()).isEqualTo(li);
            assertThat(Reads.dump(school)).noneMatch(row -> row.contains("about-li"));
        }
    }

    @Test
    void the_order_to_forget_somebody_is_never_given_up() {
        try (var school = School.open()) {
            var li = anybody();
            school.happened(li, registered(li, "about-li", "", ""));
            school.settle();
            rename(school, li.value(), li + AWAY);
            school.happened(
                    li,
                    new CustomerMarkedForDeletion(li, ""),
                    new CustomerErased(li, School.ADMIN.id(), school.now(), ""));
            school.settle();
            rename(school, li + AWAY, li.value());
            var before = letter(school, "customer.CustomerMarkedForDeletion");
            var order = letter(school, "customer.CustomerErased");

            assertThatThrownBy(() -> school.order(new DiscardDeadLetter(order, "a riddle"), School.ADMIN))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new MustForget(order)));
            school.order(new DiscardDeadLetter(before, "of no use"), School.ADMIN);
            assertThatThrownBy(() -> certificate(school, li)).isInstanceOf(Refused.class);

            school.order(new RetryDeadLetter(order), School.ADMIN);

            assertThat(certificate(school, li).customerId()).isEqualTo(li);
            assertThat(Reads.dump(school)).noneMatch(row -> row.contains("about-li"));
        }
    }

    private static String letter(School school, String event) {
        return school.jdbc()
                .sql("select dead_letter_id from axon.dead_letter where processing_group = 'customer-list'"
                        + " and payload_type = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    @Test
    void there_is_none_while_tables_are_built_that_may_have_read_about_them() {
        try (var school = School.open()) {
            var li = anybody();
            school.happened(li, registered(li, "about-li", "", ""));
            building(school, "READING", "interval '1 minute'");
            school.happened(li, new CustomerErased(li, School.ADMIN.id(), school.now(), ""));
            school.settle();

            assertThatThrownBy(() -> certificate(school, li))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal())
                                    .isEqualTo(new NotForgottenYet(li, List.of("customer-file"))));

            building(school, "FAILED", "interval '1 minute'");
            assertThat(certificate(school, li).customerId()).isEqualTo(li);
            building(school, "READING", "interval '-1 minute'");
            assertThat(certificate(school, li).customerId()).isEqualTo(li);
        }
    }

    private static void building(School school, String phase, String ago) {
        school.jdbc().sql("delete from axon.rebuild").update();
        school.jdbc()
                .sql("insert into axon.rebuild (processor, ordered_by, ordered_at, phase, goal, claim, seen_at)"
                        + " values ('customer-file', 'admin', now() - " + ago + ", ?, 9, 'somebody',"
                        + " now() + interval '1 hour')")
                .param(phase)
                .update();
    }

    @Test
    void there_is_none_for_who_is_to_be_erased_once_more() {
        try (var school = School.open()) {
            var li = anybody();
            school.jdbc()
                    .sql("insert into vault.erasure values (?, now(), 'boss', '', false)")
                    .param(li.value())
                    .update();

            assertThat(school.find(new GetErasure(li), Erasure.class, School.ADMIN))
                    .isEmpty();
        }
    }

    @Test
    void whom_it_is_about_is_known_also_when_they_went_away_with_their_import() {
        var school = School.shared();
        var li = anybody();
        school.happened(li, registered(li, "李雷", "", "13800000007"));
        assertThat(whom(school, li).numbers()).contains("13800000007");

        school.happened(li, new RegistrationUndone(li, new ImportId("march")));

        assertThat(whom(school, li).names()).contains("李雷");
        assertThat(whom(school, li).numbers()).contains("13800000007");
        assertThat(school.find(new GetWhomToErase(anybody()), WhomToErase.class, School.ADMIN))
                .isEmpty();
    }

    private static Erasure certificate(School school, CustomerId id) {
        return school.find(new GetErasure(id), Erasure.class, School.ADMIN).orElseThrow();
    }

    private static WhomToErase whom(School school, CustomerId id) {
        return school.find(new GetWhomToErase(id), WhomToErase.class, School.ADMIN)
                .orElseThrow();
    }

    private static void rename(School school, String from, String to) {
        school.jdbc()
                .sql("update read.customer set id = ? where id = ?")
                .params(to, from)
                .update();
    }
}
