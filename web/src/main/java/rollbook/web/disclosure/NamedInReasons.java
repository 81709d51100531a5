package rollbook.web.disclosure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Personal;
import rollbook.api.customer.PersonalData;
import rollbook.api.customer.PersonalData.NamingReason;
import rollbook.api.customer.WhomToErase;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.web.Forgetting;
import rollbook.web.StaffNames;

/**
 * Who is named in the reason of an export. That something was shown to whom has to stay in the book; a reason that may name who is erased
 * does not. Handed out is only what speaks of nobody else.
 */
@Component
class NamedInReasons implements Forgetting {

    private static final String NAMED = """
        where exists (select from unnest(:words::text[]) as word where position(lower(normalize(word, NFKC)) in lower(normalize(reason, NFKC))) > 0)
           or exists (select from unnest(:numbers::text[]) as number
                      where position(number in regexp_replace(normalize(reason, NFKC), '[^0-9]', '', 'g')) > 0)
        """;
    private static final String FORGET = "update account.disclosure set reason = :erased " + NAMED;
    private static final String FIND = "select * from account.disclosure " + NAMED + "order by at desc, id desc";
    private static final int SHORTEST_WORD = 2;

    private final JdbcClient jdbc;
    private final StaffNames names;

    NamedInReasons(JdbcClient jdbc, StaffNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public PersonalData tell(WhomToErase person, PersonalData data) {
        var surely = new SurelyThem(person.ownNumbers(), person.ownAddresses());
        var reasons = naming(FIND, person)
                .query((row, _) -> new Reason(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new StaffId(row.getString("actor")),
                        row.getString("kind"),
                        row.getString("reason")))
                .list()
                .stream()
                .filter(reason -> surely.areSpokenOfIn(reason.words()))
                .toList();
        var known = names.known(reasons.stream().map(Reason::by).toList());
        return data.withReasons(reasons.stream()
                .map(reason -> new NamingReason(
                        reason.at(),
                        new StaffName(
                                reason.by(),
                                known.getOrDefault(reason.by(), reason.by().value())),
                        reason.kind(),
                        reason.words()))
                .toList());
    }

    /** A reason as it is kept. */
    private record Reason(Instant at, StaffId by, String kind, String words) {}

    @Override
    public void forget(WhomToErase person) {
        naming(FORGET, person).param("erased", Personal.ERASED).update();
    }

    private JdbcClient.StatementSpec naming(String sql, WhomToErase person) {
        var words = Stream.concat(person.names().stream(), person.addresses().stream())
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD);
        return jdbc.sql(sql)
                .param("words", words.toArray(String[]::new))
                .param("numbers", person.numbers().toArray(String[]::new));
    }

    @Override
    public void forgetAll() {
        jdbc.sql("update account.disclosure set reason = ? where reason is not null")
                .param(Personal.ERASED)
                .update();
    }
}
