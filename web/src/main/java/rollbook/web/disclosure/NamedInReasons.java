package rollbook.web.disclosure;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Personal;
import rollbook.api.customer.WhomToErase;
import rollbook.web.Forgetting;

/**
 * Who is named in the reason of an export. That something was shown to whom has to stay in the book; a reason that names who is erased
 * does not.
 */
@Component
class NamedInReasons implements Forgetting {

    private static final String FORGET = """
        update account.disclosure set reason = :erased
        where exists (select from unnest(:words::text[]) as word where position(lower(normalize(word, NFKC)) in lower(normalize(reason, NFKC))) > 0)
           or exists (select from unnest(:numbers::text[]) as number
                      where position(number in regexp_replace(normalize(reason, NFKC), '[^0-9]', '', 'g')) > 0)
        """;
    private static final int SHORTEST_WORD = 2;

    private final JdbcClient jdbc;

    NamedInReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(WhomToErase person) {
        var words = Stream.concat(person.names().stream(), person.addresses().stream())
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD);
        jdbc.sql(FORGET)
                .param("erased", Personal.ERASED)
                .param("words", words.toArray(String[]::new))
                .param("numbers", person.numbers().toArray(String[]::new))
                .update();
    }

    @Override
    public void forgetAll() {
        jdbc.sql("update account.disclosure set reason = ? where reason is not null")
                .param(Personal.ERASED)
                .update();
    }
}
