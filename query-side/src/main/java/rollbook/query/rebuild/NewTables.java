package rollbook.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of a projection a second time, in the schema {@code anew}: without the indexes that only readers need, until everything is
 * in them.
 */
final class NewTables {

    private static final String OPTIONS = """
        select format('alter table anew.%1$I set (%2$s)', relname, array_to_string(reloptions, ', ')) from pg_class
        where oid = ?::regclass and reloptions is not null
        union all
        select format('alter table anew.%1$I alter column %2$I set statistics %3$s', c.relname, a.attname, a.attstattarget)
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.oid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attstattarget >= 0
        """;

    private static final String KEYS = """
        select format('alter table anew.%I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        where c.oid = ?::regclass and k.contype in ('p', 'u')
        """;

    private static final String INDEXES = """
        select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indrelid = ?::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        order by c.relname
        """;

    private static final String SHAPE = """
        select string_agg(format('%s %s %s', attname, format_type(atttypid, atttypmod), attnotnull), ', ' order by attname)
        from pg_attribute where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
        """;

    /** How many scripts have brought the tables of this database to where they are. */
    private static final String SCRIPTS =
            "select coalesce(max(installed_rank), 0)::text from flyway_schema_history where success";

    private static final String MADE_AFTER = "select obj_description(to_regclass(?), 'pg_class')";

    private static final String VIEWS = """
        select distinct format('%I.%I', n.nspname, v.relname) as name, pg_get_viewdef(v.oid) as definition
        from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class
            join pg_namespace n on n.oid = v.relnamespace
        where d.classid = 'pg_rewrite'::regclass and d.refobjid = any (?::regclass[]) and v.relkind = 'v'
        """;

    private static final int LONGEST_SILENCE_MILLIS = 3_600_000;

    private final List<String> tables;
    private final Set<String> foundBy;
    private final JdbcTemplate catalog;

    private record Index(String name, String definition) {}

    private record View(String name, String definition) {}

    NewTables(DataSource dataSource, Collection<String> tables, Collection<String> foundBy) {
        this.tables = List.copyOf(tables);
        this.foundBy = Set.copyOf(foundBy);
        this.catalog = new JdbcTemplate(dataSource);
    }

    List<String> names() {
        return tables;
    }

    /** Whether they are there and were made since a program last changed those that serve: their form, their indexes, what is in them. */
    boolean fit() {
        var scripts = scripts();
        return tables.stream()
                .allMatch(table -> shape("read." + table).equals(shape("anew." + table))
                        && scripts.equals(madeAfter("anew." + table)));
    }

    private String scripts() {
        return String.valueOf(catalog.queryForObject(SCRIPTS, String.class));
    }

    private @Nullable String madeAfter(String table) {
        return catalog.queryForObject(MADE_AFTER, String.class, table);
    }

    private String shape(String table) {
        return String.valueOf(catalog.queryForObject(SHAPE, String.class, table));
    }

    /** Makes them, empty, in the transaction of the caller; what was there before is gone. */
    void create(JdbcTemplate caller) {
        var scripts = scripts();
        for (var table : tables) {
            plainly(
                    caller,
                    List.of(
                            "drop table if exists anew." + table,
                            "create table anew." + table + " (like read." + table + " including all excluding indexes)",
                            "comment on table anew." + table + " is '" + scripts + "'"));
            var serving = "read." + table;
            plainly(caller, texts(OPTIONS, serving, serving));
            plainly(caller, texts(KEYS, serving));
            plainly(
                    caller,
                    indexes(table).stream()
                            .filter(index -> foundBy.contains(index.name()))
                            .map(NewTables::anew)
                            .toList());
        }
    }

    private List<String> texts(String sql, Object... parameters) {
        return catalog.query(sql, (row, _) -> row.getString(1), parameters);
    }

    /** Throws them away, in the transaction of the caller. */
    void drop(JdbcTemplate caller) {
        plainly(caller, List.of("drop table if exists " + names("anew.")));
    }

    /** Makes the indexes that readers need, as far as they are not there. */
    void index() {
        for (var table : tables) {
            patiently(indexes(table).stream().map(NewTables::anew).toList());
        }
    }

    /** Tells the planner what is in them. */
    void analyze() {
        patiently(tables.stream().map(table -> "vacuum (analyze) anew." + table).toList());
    }

    /** The database may be silent for long over these. The pool takes the connection back as it was. */
    private void patiently(List<String> statements) {
        catalog.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
            return run(connection, statements);
        });
    }

    /** Puts them in the place of those that serve, in the transaction of the caller. Who reads these just now is waited for. */
    void swap(JdbcTemplate caller) {
        plainly(caller, List.of("lock table " + names("read.") + " in access exclusive mode"));
        var views = caller.query(
                VIEWS,
                (row, _) -> new View(row.getString("name"), row.getString("definition")),
                "{" + names("read.") + "}");
        plainly(caller, views.stream().map(view -> "drop view " + view.name()).toList());
        plainly(caller, List.of("drop table " + names("read.")));
        plainly(
                caller,
                tables.stream()
                        .flatMap(table -> Stream.of(
                                "comment on table anew." + table + " is null",
                                "alter table anew." + table + " set schema read"))
                        .toList());
        plainly(
                caller,
                views.stream()
                        .map(view -> "create view " + view.name() + " as " + view.definition())
                        .toList());
    }

    private String names(String schema) {
        return tables.stream().map(table -> schema + table).collect(Collectors.joining(", "));
    }

    private List<Index> indexes(String table) {
        return catalog.query(INDEXES, (row, _) -> new Index(row.getString(1), row.getString(2)), "read." + table);
    }

    private static String anew(Index index) {
        return index.definition()
                .replaceFirst(" INDEX ", " INDEX IF NOT EXISTS ")
                .replaceFirst(" ON read\\.", " ON anew.");
    }

    /** On the connection of the caller's transaction, every table being where it is. */
    private static void plainly(JdbcTemplate caller, List<String> statements) {
        caller.execute((ConnectionCallback<Boolean>) connection -> run(Aside.plain(connection), statements));
    }

    private static boolean run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        return true;
    }
}
