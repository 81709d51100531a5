package rollbook.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.operations.OperationsCommand.CancelReplay;
import rollbook.api.operations.OperationsCommand.ReplayProcessor;
import rollbook.api.operations.OperationsQuery.GetProcessors;
import rollbook.api.operations.OperationsRefusal.ReplayRunning;
import rollbook.api.operations.Processors;
import rollbook.api.operations.Processors.Processor;
import rollbook.api.operations.RebuildPhase;
import rollbook.query.RandomYear;
import rollbook.query.Reads;
import rollbook.query.School;

/** Projections are built anew beside those that serve. */
class RebuildTest {

    private static final String LIST = "customer-list";

    @Test
    void every_table_is_kept_by_one_projection() {
        var school = School.shared();
        var twins = school.bean(Twins.class);
        var kept = school.ask(new GetProcessors(), Processors.class, School.ADMIN).items().stream()
                .map(Processor::name)
                .filter(twins::any)
                .flatMap(name -> twins.of(name).tables().names().stream())
                .toList();
        var tables = school.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'read'")
                .query((row, _) -> row.getString("tablename"))
                .list();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void tables_that_nobody_builds_any_more_are_thrown_away() {
        try (var school = School.open()) {
            var jdbc = school.jdbc();
            jdbc.sql("insert into axon.rebuild (processor, ordered_by, goal, phase, claim, seen_at) values"
                            + " ('imports', 'admin', 0, 'FAILED', null, null),"
                            + " ('classlist', 'admin', 0, 'READING', 'another node', now() + interval '1 hour')")
                    .update();
            jdbc.sql("create table anew.follow_up (like read.follow_up)").update();
            jdbc.sql("create table anew.import (like read.import)").update();
            jdbc.sql("create table anew.class_list (like read.class_list)").update();

            school.bean(Ruins.class).clear();

            assertThat(aside(school)).containsExactly("class_list");
        }
    }

    @Test
    void tables_built_anew_are_like_those_they_take_the_place_of() {
        try (var school = School.open()) {
            new RandomYear(school, 7L).pass(300);
            school.settle();
            var before = definitions(school);
            assertThat(before).hasSizeGreaterThan(100);

            school.rebuildAll();
            assertThat(definitions(school)).isEqualTo(before);
            assertThat(aside(school)).isEmpty();
        }
    }

    /** Columns, keys, indexes, options and views of what serves. */
    private static List<String> definitions(School school) {
        return school.jdbc()
                .sql("""
                    select format('%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                                  pg_get_expr(d.adbin, d.adrelid)) as definition
                    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v')
                        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where c.relnamespace = 'read'::regnamespace and a.attnum > 0 and not a.attisdropped
                    union all
                    select format('%s %s %s', tablename, indexname, indexdef) from pg_indexes where schemaname = 'read'
                    union all
                    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
                    where connamespace = 'read'::regnamespace
                    union all
                    select format('%s %s', relname, reloptions) from pg_class where relnamespace = 'read'::regnamespace
                    union all
                    select format('%s %s %s', attrelid::regclass, attname, attstattarget) from pg_attribute
                    where attstattarget >= 0 and attrelid in (select oid from pg_class where relnamespace = 'read'::regnamespace)
                    union all
                    select format('%s %s', viewname, definition) from pg_views where schemaname = 'read'
                    order by 1
                    """)
                .query((row, _) -> row.getString("definition"))
                .list();
    }

    @Test
    void what_serves_serves_until_what_is_new_takes_its_place_and_nobody_sees_a_hole() throws InterruptedException {
        try (var school = School.open();
                var another = school.openAnotherNode()) {
            for (int i = 0; i < 300; i++) {
                var id = anybody();
                school.happened(id, registered(id, "王" + i, "88%05d".formatted(i), ""));
            }
            school.settle();
            var done = new AtomicBoolean();
            var failures = new CopyOnWriteArrayList<Throwable>();
            var people = Stream.of(school, another)
                    .map(node -> Thread.ofPlatform().start(() -> {
                        try {
                            workAndLook(school, node, done);
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }))
                    .toList();
            for (int i = 0; i < 6; i++) {
                (i % 2 == 0 ? school : another).rebuild(LIST, "staff");
            }
            done.set(true);
            for (var person : people) {
                person.join();
            }
            assertThat(failures).isEmpty();
            school.settle();
            var after = Reads.dump(school);
            school.rebuildAll();
            assertThat(Reads.dump(school)).isEqualTo(after);
        }
    }

    /** Registers people and asks for the list as of then, which must have one more than before, whoever else writes. */
    private static void workAndLook(School writing, School asking, AtomicBoolean done) {
        var least = 0L;
        for (int i = 0; !done.get(); i++) {
            var id = anybody();
            var position =
                    writing.happened(id, registered(id, "张" + i, "", ""), new CustomerClaimed(id, School.LI.id()));
            var page = new FindCustomers(CustomerFilter.of(Scope.ALL), PageRequest.first(1));
            var total = asking.put(page, ResponseTypes.instanceOf(CustomerPage.class), School.MANAGER, position)
                    .total();
            assertThat(total).isGreaterThan(least);
            least = total;
        }
    }

    @Test
    void another_node_goes_on_where_one_has_stopped() throws SQLException {
        try (var school = School.open()) {
            new RandomYear(school, 11L).pass(300);
            school.settle();
            var before = Reads.dump(school);
            var another = school.openAnotherNode();
            try (var connection = school.bean(DataSource.class).getConnection()) {
                hold(connection);
                another.order(new ReplayProcessor(LIST), School.ADMIN, "ordered");
                School.await(() -> phase(school) == RebuildPhase.CATCHING_UP);
                school.order(new ReplayProcessor(LIST), School.ADMIN, "ordered");
                assertThatThrownBy(() -> school.order(new ReplayProcessor(LIST), School.ADMIN))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(new ReplayRunning(LIST)));
                assertThat(list(school)).satisfies(one -> {
                    assertThat(one.replaying()).isTrue();
                    assertThat(one.progress()).isBetween(0.5, 1.0);
                    assertThat(one.lag()).isZero();
                });
                another.close();
                connection.rollback();
            }
            School.await(() -> list(school).rebuild() == null);
            assertThat(Reads.dump(school)).isEqualTo(before);
            assertThat(aside(school)).isEmpty();
        }
    }

    @Test
    void a_rebuild_that_a_node_left_behind_is_begun_anew_where_the_tables_have_changed() {
        try (var school = School.open()) {
            new RandomYear(school, 12L).pass(200);
            school.settle();
            var before = Reads.dump(school);
            school.jdbc().sql("create table anew.customer (id text)").update();
            school.jdbc()
                    .sql("insert into axon.rebuild (processor, ordered_by, phase, position, goal, claim, seen_at)"
                            + " values ('customer-list', 'admin', 'READING', 150, 400, 'gone', now() - interval '1"
                            + " minute')")
                    .update();
            School.await(() -> list(school).rebuild() == null);
            assertThat(Reads.dump(school)).isEqualTo(before);
        }
    }

    @Test
    void a_rebuild_is_begun_anew_where_a_newer_program_has_changed_what_is_in_the_tables() {
        try (var school = School.open()) {
            new RandomYear(school, 14L).pass(200);
            school.settle();
            var before = Reads.dump(school);
            school.jdbc().sql("""
                create table anew.customer_file (like read.customer_file including all);
                comment on table anew.customer_file is '1';
                insert into axon.rebuild (processor, ordered_by, phase, position, goal, claim, seen_at)
                values ('customer-file', 'admin', 'CATCHING_UP', %1$d, %1$d, 'gone', now() - interval '1 minute')
                """.formatted(school.head())).update();
            School.await(() -> school.processor("customer-file").rebuild() == null);
            assertThat(Reads.dump(school)).isEqualTo(before);
        }
    }

    @Test
    void a_rebuild_that_is_taken_back_leaves_everything_as_it_was() throws SQLException {
        try (var school = School.open()) {
            new RandomYear(school, 13L).pass(200);
            school.settle();
            var before = Reads.dump(school);
            try (var connection = school.bean(DataSource.class).getConnection()) {
                hold(connection);
                school.order(new ReplayProcessor(LIST), School.ADMIN);
                School.await(() -> phase(school) == RebuildPhase.CATCHING_UP);
                school.order(new CancelReplay(LIST), School.ADMIN);
                assertThat(list(school).rebuild()).isNull();
                connection.rollback();
            }
            school.order(new CancelReplay(LIST), School.ADMIN);
            assertThat(Reads.dump(school)).isEqualTo(before);
            assertThat(aside(school)).isEmpty();
            school.rebuild(LIST);
            assertThat(Reads.dump(school)).isEqualTo(before);
        }
    }

    @Test
    void an_event_that_cannot_be_read_leaves_what_serves_and_says_so() {
        var first = School.open();
        var id = anybody();
        var position = first.happened(id, registered(id, "孟获", "884001", ""));
        first.settle();
        var before = Reads.dump(first);
        var payload = payload(first, position);
        write(first, position, "{\"customerId\":".getBytes(StandardCharsets.UTF_8));
        try (var school = instead(first)) {

            school.order(new ReplayProcessor(LIST), School.ADMIN);
            School.await(() -> phase(school) == RebuildPhase.FAILED);
            assertThat(list(school).replaying()).isFalse();
            assertThat(Reads.dump(school)).isEqualTo(before);
            assertThat(aside(school)).isEmpty();

            write(school, position, payload);
            try (var repaired = instead(school)) {
                repaired.rebuild(LIST);
                assertThat(Reads.dump(repaired)).isEqualTo(before);
            }
        }
    }

    @Test
    void events_that_only_those_who_serve_could_take_in_leave_what_serves() {
        var first = School.open();
        var id = anybody();
        var position = first.happened(id, registered(id, "祝融", "884002", ""));
        first.happened(id, new CustomerClaimed(id, School.LI.id()));
        first.settle();
        var before = Reads.dump(first);
        first.jdbc()
                .sql("delete from log.event where position = ?")
                .param(position)
                .update();
        try (var school = instead(first)) {
            school.order(new ReplayProcessor(LIST), School.ADMIN);
            School.await(() -> phase(school) == RebuildPhase.FAILED);
            var failed = Objects.requireNonNull(list(school).rebuild());
            assertThat(failed.failure()).isEqualTo("LaidAside: customer.CustomerClaimed");
            assertThat(list(school).deadLetters()).isZero();
            assertThat(Reads.dump(school)).isEqualTo(before);
            assertThat(school.jdbc()
                            .sql("select count(*) from axon.dead_letter")
                            .query(Long.class)
                            .single())
                    .as("letters that nobody sees would keep back the certificate of an erasure")
                    .isZero();
        }
    }

    /** Another node in the place of one that remembers what was just appended. */
    private static School instead(School first) {
        var other = first.openAnotherNode();
        first.close();
        return other;
    }

    /** Nobody writes down how far the list is until this connection's transaction ends. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from axon.token where processor = '" + LIST + "' for update");
        }
    }

    private static Processor list(School school) {
        return school.processor(LIST);
    }

    private static RebuildPhase phase(School school) {
        var rebuild = list(school).rebuild();
        return rebuild == null ? RebuildPhase.WAITING : rebuild.phase();
    }

    private static List<String> aside(School school) {
        return school.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'anew'")
                .query((row, _) -> row.getString("tablename"))
                .list();
    }

    private static byte[] payload(School school, long position) {
        return school.jdbc()
                .sql("select payload from log.event where position = ?")
                .param(position)
                .query((row, _) -> row.getBytes("payload"))
                .single();
    }

    private static void write(School school, long position, byte[] payload) {
        school.jdbc()
                .sql("update log.event set payload = ? where position = ?")
                .params(payload, position)
                .update();
    }
}
