package rollbook.query.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerId;
import rollbook.query.Fold;
import rollbook.query.MissingRow;
import rollbook.query.School;
import rollbook.query.WatchedRows;
import rollbook.query.customer.Lives;
import rollbook.store.testing.TestPostgres;

/** Who changes hands is written into the list the short way, and nobody can tell: not from the rows, nor who holds whom, nor the counts. */
class HandOversTest {

    private static final HikariDataSource DATABASE = TestPostgres.freshDatabase();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);
    private static final JdbcTransactionManager TRANSACTIONS = new JdbcTransactionManager(DATABASE);
    private static final List<String> CHARACTERS =
            List.of("a", "Z", "é", "马", "超", "ﻼ", "\uE000", "𠮷", "😀", " ", "-");

    private final WatchedRows<Listed> rows = new WatchedRows<>(new ListedRows(JDBC), true);
    private final Fold<Listed> list = new Fold<>(rows, TRANSACTIONS);
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
        var wholly = new WatchedRows<>(new ListedRows(JDBC), false);
        var expected = wholly.after(batches, TRANSACTIONS, _ -> {}, HandOversTest::tables);

        assertThat(rows.after(batches, TRANSACTIONS, _ -> {}, HandOversTest::tables))
                .hasSizeGreaterThan(30)
                .isEqualTo(expected);
        assertThat(rows.asked()).isLessThan(wholly.asked());
        assertThat(countedAnew()).isEqualTo(expected);

        assertThat(rows.after(batches, TRANSACTIONS, _ -> rows.stumble(), HandOversTest::tables))
                .isEqualTo(expected);
    }

    @Test
    void many_at_once_are_counted_like_few() {
        var random = new Random(20);
        var customers = new ArrayList<CustomerId>();
        var registrations = new ArrayList<DomainEventMessage<?>>();
        var claims = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < 300; i++) {
            customers.add(anybody());
            registrations.add(happened(registered(customers.getLast(), anyName(random), "", "")));
        }
        customers.forEach(id -> claims.add(happened(new CustomerClaimed(id, School.LI.id()))));
        take(registrations);
        var asked = rows.asked();

        take(claims);

        assertThat(rows.asked()).isEqualTo(asked);
        assertThat(pool()).containsOnly(0);
        var counted = tables();
        assertThat(countedAnew()).isEqualTo(counted);
    }

    @Test
    void who_is_claimed_assigned_and_released_is_not_read() {
        var one = anybody();
        var another = anybody();
        take(List.of(happened(registered(one, "马超", "", "")), happened(registered(another, "马岱", "", ""))));
        var asked = rows.asked();

        take(List.of(happened(new CustomerClaimed(one, School.LI.id()))));
        take(List.of(
                happened(new CustomerReleased(one, School.LI.id(), "")),
                happened(new CustomerClaimed(another, School.LI.id())),
                happened(new CustomerAssigned(one, School.ZHAO.id(), null, ""))));

        assertThat(rows.asked()).isEqualTo(asked);
        assertThat(holderOf(one)).isEqualTo(School.ZHAO.id().value());
        assertThat(holderOf(another)).isEqualTo(School.LI.id().value());
        assertThat(pool()).containsOnly(0);
    }

    @Test
    void what_comes_again_changes_nothing() {
        var id = anybody();
        var registered = happened(registered(id, "马超", "", ""));
        var claimed = happened(new CustomerClaimed(id, School.LI.id()));
        var assigned = happened(new CustomerAssigned(id, School.ZHAO.id(), null, ""));
        take(List.of(registered, claimed, assigned));
        var before = tables();

        take(List.of(claimed));
        take(List.of(claimed, assigned));

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void a_claim_of_whom_nobody_knows_is_not_passed_over() {
        var known = anybody();
        take(List.of(happened(registered(known, "马超", "", ""))));
        var before = tables();

        assertThatThrownBy(() -> take(List.of(
                        happened(new CustomerClaimed(known, School.LI.id())),
                        happened(new CustomerClaimed(anybody(), School.LI.id())))))
                .isInstanceOf(MissingRow.class);
        assertThat(tables()).isEqualTo(before);
    }

    /** Also of characters that Java and the database put into order differently unless they take care. */
    private static String anyName(Random random) {
        return Stream.generate(() -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining());
    }

    private DomainEventMessage<?> happened(CustomerEvent event) {
        return lives.happened(event);
    }

    private void take(List<? extends DomainEventMessage<?>> batch) {
        WatchedRows.take(list, TRANSACTIONS, batch);
    }

    private static String holderOf(CustomerId id) {
        return String.valueOf(
                JDBC.queryForObject("select holder from read.customer where id = ?", String.class, id.value()));
    }

    private static List<Integer> pool() {
        return JDBC.query("select pool from read.customer_shelf", (row, _) -> row.getInt("pool"));
    }

    private static List<String> tables() {
        return JDBC.query("""
            select row_to_json(c)::text as row from read.customer c
            union all select row_to_json(h)::text from read.customer_holding h
            union all select row_to_json(s)::text from read.customer_shelf s order by 1
            """, (row, _) -> row.getString("row"));
    }

    private static List<String> countedAnew() {
        new TransactionTemplate(TRANSACTIONS).executeWithoutResult(_ -> new Shelves(JDBC).countAll());
        return tables();
    }
}
