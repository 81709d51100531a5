package rollbook.web.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.FieldErrors;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRules;

/** The log-in names of the school and the hashes of their passwords. */
@Repository
class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credential> byUsername(String username) {
        if (!FieldErrors.isText(username)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from account.credential where username_key = ?")
                .param(StaffRules.normalUsername(username))
                .query(Credential.class)
                .optional();
    }

    Optional<Credential> of(StaffId id) {
        return jdbc.sql("select * from account.credential where staff_id = ?")
                .param(id.value())
                .query(Credential.class)
                .optional();
    }

    /** Reserves a name; false if somebody has it, or the person has one. Waits for others who are just reserving it. */
    boolean reserve(StaffId id, String username, String passwordHash, boolean mustChange) {
        return jdbc.sql("""
            insert into account.credential (staff_id, username, username_key, password_hash, must_change)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(id.value(), username, StaffRules.normalUsername(username), passwordHash, mustChange)
                        .update()
                == 1;
    }

    void confirm(StaffId id) {
        jdbc.sql("update account.credential set confirmed = true where staff_id = ?")
                .param(id.value())
                .update();
    }

    /** Gives a name back that was reserved for somebody who was not hired. */
    void giveBack(StaffId id) {
        jdbc.sql("delete from account.credential where staff_id = ? and not confirmed")
                .param(id.value())
                .update();
    }

    /** Whether a name has been reserved for so long that nobody can still be hiring its bearer. */
    boolean isAbandoned(StaffId id, Duration after) {
        return jdbc.sql("""
            select count(*) from account.credential
            where staff_id = ? and not confirmed and set_at < now() - make_interval(secs => ?)\
            """)
                        .params(id.value(), (double) after.toSeconds())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void set(StaffId id, String passwordHash, boolean chosen) {
        jdbc.sql("""
            update account.credential
            set password_hash = ?, chosen = ?, must_change = not ?, set_at = now() where staff_id = ?\
            """).params(passwordHash, chosen, chosen, id.value()).update();
    }
}
