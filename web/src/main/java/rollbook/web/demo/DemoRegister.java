package rollbook.web.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the database holds a demo school, and how far it is. */
@Repository
class DemoRegister {

    private final JdbcClient jdbc;

    DemoRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the school was opened, and how many lots of customers it has. */
    record Entry(Instant opened, int lots) {}

    Optional<Entry> find() {
        return jdbc.sql("select opened, lots from demo.school")
                .query((row, _) -> new Entry(row.getTimestamp("opened").toInstant(), row.getInt("lots")))
                .optional();
    }

    void open(Instant now) {
        jdbc.sql("insert into demo.school (opened) values (?) on conflict do nothing")
                .param(Timestamp.from(now))
                .update();
    }

    void reached(int lots) {
        jdbc.sql("update demo.school set lots = greatest(lots, ?)").param(lots).update();
    }

    /** Whether anybody can log in who is not one of these. */
    boolean knowsOthersThan(List<String> usernames) {
        return jdbc.sql("select exists (select 1 from account.credential where username <> all (?))")
                .param((Object) usernames.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
