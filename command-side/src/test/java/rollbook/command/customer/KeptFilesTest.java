package rollbook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.command.customer.CustomerStory.CAPS;
import static rollbook.command.customer.CustomerStory.CHEN;
import static rollbook.command.customer.CustomerStory.DESK;
import static rollbook.command.customer.CustomerStory.LI;
import static rollbook.command.customer.CustomerStory.LI_FILE;
import static rollbook.command.customer.CustomerStory.MA;
import static rollbook.command.customer.CustomerStory.MA_FILE;
import static rollbook.command.customer.CustomerStory.WANG;
import static rollbook.command.customer.CustomerStory.ZHAO;
import static rollbook.command.customer.CustomerStory.hired;
import static rollbook.command.customer.CustomerStory.node;
import static rollbook.command.customer.CustomerStory.registered;
import static rollbook.command.customer.CustomerStory.said;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Refusal.Stale;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;
import rollbook.api.customer.CustomerCommand.RecordFollowUp;
import rollbook.api.customer.CustomerCommand.RestoreCustomer;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerField;
import rollbook.api.customer.CustomerRefusal.FileErased;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.command.MemoryLog;
import rollbook.command.School;

/** What one node keeps at hand of a customer's file may be behind the log, because another node has decided since. */
class KeptFilesTest {

    private static final FollowUp HESITATES = said("再考虑一下", Intention.NO_PLAN);

    private final MemoryLog log = new MemoryLog();
    private final School here = node(log, CAPS);
    private final School there = node(log, CAPS);

    @BeforeEach
    void wang_holds_li_and_both_nodes_know() {
        here.given(Actor.PROGRAM, hired(WANG), hired(ZHAO), hired(CHEN), hired(DESK))
                .given(DESK, registered(LI, LI_FILE), registered(MA, MA_FILE));
        here.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG);
        there.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG).changedNothing();
        here.when(new RestoreCustomer(LI), CHEN).changedNothing();
        there.when(new RestoreCustomer(LI), CHEN).changedNothing();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void who_goes_on_with_a_customer_reads_nothing() {
        var before = log.asked().size();

        here.when(note("first"), WANG).happened(noted("first"));
        here.when(note("second"), WANG).happened(noted("second"));

        assertThat(log.asked()).hasSize(before);
    }

    @Test
    void who_claims_opens_no_file_and_leaves_none_half_read_behind() {
        here.when(new ClaimCustomers(WANG.id(), List.of(MA)), WANG);

        assertThat(log.leftClosed()).contains(MA.value());
        here.when(new CorrectCustomer(MA, MA_FILE, Set.of(CustomerField.NAME)), WANG)
                .changedNothing();
    }

    @Test
    void a_file_that_was_read_before_stays_at_hand_when_it_changes_hands() {
        here.when(note("first"), WANG);
        here.when(new ReleaseCustomers(WANG.id(), List.of(LI), "moved away"), WANG);
        here.when(new ClaimCustomers(WANG.id(), List.of(LI)), WANG);
        var before = log.asked().size();

        here.when(note("second"), WANG).happened(noted("second"));

        assertThat(log.asked()).hasSize(before);
    }

    @Test
    void a_yes_on_an_old_copy_is_decided_again() {
        there.when(new AssignCustomers(ZHAO.id(), List.of(LI), "near"), CHEN);

        here.when(note("first"), WANG).wasRefused(new NotTheHolder(LI));
    }

    @Test
    void a_no_is_only_said_on_what_still_holds() {
        here.when(new AssignCustomers(ZHAO.id(), List.of(LI), "near"), CHEN);
        there.when(new AssignCustomers(WANG.id(), List.of(LI), "far"), CHEN);

        here.when(note("first"), WANG).happened(noted("first"));
    }

    @Test
    void what_is_so_already_must_still_be_so() {
        var mark = new MarkCustomerForDeletion(MA, "double");
        here.when(mark, CHEN);
        there.when(new RestoreCustomer(MA), CHEN);

        here.when(mark, CHEN).happened(new CustomerMarkedForDeletion(MA, "double"));
    }

    @Test
    void who_was_erased_elsewhere_is_erased_here() {
        there.given(CHEN, new CustomerErased(LI, CHEN.id(), Instant.EPOCH, "asked for"));

        here.when(note("first"), WANG).wasRefused(new FileErased(LI));
    }

    @Test
    void an_edit_of_what_was_shown_elsewhere_is_not_stale() {
        there.when(note("first"), WANG);
        var seen = log.lastSequenceNumberFor(LI.value()).orElseThrow();

        here.when(note("second"), School.having(WANG, seen)).happened(noted("second"));
        here.when(note("third"), School.having(WANG, seen)).wasRefused(new Stale(seen, seen + 1));
    }

    @Test
    void who_may_have_asked_before_is_not_given_a_copy() {
        var before = log.asked().size();

        here.whenAskedAs("note", note("first"), WANG).happened(noted("first"));
        here.whenAskedAs("note", note("another"), WANG).changedNothing();

        assertThat(log.asked().subList(before, log.asked().size())).contains(LI.value());
        here.when(note("second"), WANG).happened(noted("second"));
    }

    private static RecordFollowUp note(String id) {
        return new RecordFollowUp(LI, new FollowUpId(id), HESITATES);
    }

    private static FollowUpRecorded noted(String id) {
        return new FollowUpRecorded(LI, new FollowUpId(id), WANG.id(), HESITATES);
    }
}
