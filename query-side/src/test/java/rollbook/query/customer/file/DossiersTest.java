package rollbook.query.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.imports.ImportId;
import rollbook.query.Fold;
import rollbook.query.MissingRow;
import rollbook.query.School;
import rollbook.query.WatchedRows;
import rollbook.query.customer.Lives;
import rollbook.query.customer.file.Dossier.Note;
import rollbook.store.testing.TestPostgres;

/** A claim, an assignment, a release and a note go into a file the short way, and nobody can tell from the file. */
class DossiersTest {

    private static final HikariDataSource DATABASE = TestPostgres.freshDatabase();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);
    private static final JdbcTransactionManager TRANSACTIONS = new JdbcTransactionManager(DATABASE);

    private final WatchedRows<Dossier> rows = new WatchedRows<>(new Dossiers(JDBC), true);
    private final Fold<Dossier> files = new Fold<>(rows, TRANSACTIONS);
    private final Lives lives = new Lives(0);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void nobody_is_known() {
        rows.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whichever_way_it_is_taken_in_the_same_rows_come_of_it(long seed) {
        var batches = new Lives(seed).batches(150);
        var wholly = new WatchedRows<>(new Dossiers(JDBC), false);
        var expected = wholly.after(batches, TRANSACTIONS, _ -> {}, DossiersTest::table);

        assertThat(rowsAfter(batches, _ -> {})).hasSizeGreaterThan(10).isEqualTo(expected);
        assertThat(rows.asked()).isLessThan(wholly.asked());

        assertThat(rowsAfter(batches, Fold::hold)).isEqualTo(expected);
        assertThat(rowsAfter(batches, _ -> rows.stumble())).isEqualTo(expected);
        assertThat(wholly.after(batches, TRANSACTIONS, _ -> wholly.stumble(), DossiersTest::table))
                .isEqualTo(expected);
    }

    private List<String> rowsAfter(List<List<DomainEventMessage<?>>> batches, Consumer<Fold<Dossier>> mood) {
        return rows.after(batches, TRANSACTIONS, mood, DossiersTest::table);
    }

    private static List<String> table() {
        return JDBC.query(
                "select row_to_json(f)::text as row from read.customer_file f order by id",
                (row, _) -> row.getString("row"));
    }

    private static void take(Fold<Dossier> fold, List<? extends DomainEventMessage<?>> batch) {
        WatchedRows.take(fold, TRANSACTIONS, batch);
    }

    @Test
    void who_is_claimed_assigned_and_released_is_not_read() {
        var one = anybody();
        var another = anybody();
        take(files, List.of(happened(registered(one, "马超", "", "")), happened(registered(another, "马岱", "", ""))));
        var asked = rows.asked();

        take(files, List.of(happened(new CustomerClaimed(one, School.LI.id()))));
        take(
                files,
                List.of(
                        happened(new CustomerReleased(one, School.LI.id(), "")),
                        happened(new CustomerClaimed(another, School.LI.id())),
                        happened(new CustomerAssigned(one, School.ZHAO.id(), null, ""))));

        assertThat(rows.asked()).isEqualTo(asked);
        assertThat(find(one.value())).returns(3L, Dossier::version).returns(School.ZHAO.id(), Dossier::holder);
        assertThat(find(another.value())).returns(School.LI.id(), Dossier::holder);
    }

    @Test
    void who_is_spoken_with_is_not_read() {
        var one = anybody();
        var another = anybody();
        take(files, List.of(happened(registered(one, "马超", "", "")), happened(registered(another, "马岱", "", ""))));
        var asked = rows.asked();

        take(files, List.of(happened(said(one, "first"))));
        take(
                files,
                List.of(
                        happened(said(one, "second")),
                        happened(new CustomerClaimed(another, School.LI.id())),
                        happened(said(one, "third"))));

        assertThat(rows.asked()).isEqualTo(asked);
        assertThat(notes(one))
                .extracting(note -> note.id().value(), Note::version)
                .containsExactly(tuple("first", 1L), tuple("second", 2L), tuple("third", 3L));
        assertThat(find(another.value())).returns(School.LI.id(), Dossier::holder);
    }

    @Test
    void a_note_that_is_there_is_not_written_twice() {
        var id = anybody();
        var registered = happened(registered(id, "马超", "", ""));
        var first = happened(said(id, "first"));
        var second = happened(said(id, "second"));
        take(files, List.of(registered));
        take(files, List.of(first));
        take(files, List.of(second));
        var before = table();

        take(files, List.of(second));
        take(files, List.of(first, second));
        assertThat(table()).isEqualTo(before);

        take(files, List.of(second, happened(said(id, "third"))));
        assertThat(notes(id)).extracting(note -> note.id().value()).containsExactly("first", "second", "third");
    }

    private List<Note> notes(CustomerId id) {
        return Objects.requireNonNull(find(id.value())).notes();
    }

    private static FollowUpRecorded said(CustomerId id, String note) {
        return new FollowUpRecorded(
                id, new FollowUpId(note), School.LI.id(), new FollowUp("再考虑一下", Intention.NO_PLAN, null, null));
    }

    @Test
    void what_comes_again_changes_nothing() {
        var id = anybody();
        var registered = happened(registered(id, "马超", "", ""));
        var claimed = happened(new CustomerClaimed(id, School.LI.id()));
        var released = happened(new CustomerReleased(id, School.LI.id(), ""));
        take(files, List.of(registered, claimed, released));
        var before = table();

        take(files, List.of(claimed));
        assertThat(table()).isEqualTo(before);

        take(files, List.of(claimed, released));
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void a_claim_of_whom_nobody_knows_is_not_passed_over() {
        var known = anybody();
        take(files, List.of(happened(registered(known, "马超", "", ""))));
        var before = table();

        assertThatThrownBy(() -> take(
                        files,
                        List.of(
                                happened(new CustomerClaimed(known, School.LI.id())),
                                happened(new CustomerClaimed(anybody(), School.LI.id())))))
                .isInstanceOf(MissingRow.class);
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void who_is_gone_or_forgotten_stays_so() {
        var gone = anybody();
        var forgotten = anybody();
        take(
                files,
                List.of(
                        happened(registered(gone, "马超", "", "")),
                        happened(new CustomerClaimed(gone, School.LI.id())),
                        happened(new RegistrationUndone(gone, new ImportId("import"))),
                        happened(registered(forgotten, "马岱", "", "")),
                        happened(new CustomerErased(forgotten, School.ADMIN.id(), lives.now(), ""))));

        take(
                files,
                List.of(
                        happened(new CustomerReleased(gone, School.LI.id(), "")),
                        happened(new CustomerClaimed(forgotten, School.LI.id()))));

        assertThat(find(gone.value())).returns(true, Dossier::gone).returns(null, Dossier::holder);
        assertThat(find(forgotten.value()))
                .returns(true, Dossier::gone)
                .returns(null, file -> file.file().name())
                .returns(School.LI.id(), Dossier::holder);
    }

    private DomainEventMessage<?> happened(CustomerEvent event) {
        return lives.happened(event);
    }

    private @Nullable Dossier find(String id) {
        return rows.find(List.of(id)).get(id);
    }
}
