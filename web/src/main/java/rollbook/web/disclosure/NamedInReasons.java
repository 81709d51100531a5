package rollbook.web.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Personal;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerView;
import rollbook.web.Forgetting;

/**
 * Who is named in the reason of an export. That something was shown to whom has to stay in the book; a reason that names who is erased
 * does not.
 */
@Component
class NamedInReasons implements Forgetting {

    private static final String FORGET = """
        update account.disclosure set reason = :erased
        where exists (select from unnest(:words::text[]) as word where position(word in lower(reason)) > 0)
           or exists (select from unnest(:numbers::text[]) as number
                      where position(number in regexp_replace(reason, '[^0-9]', '', 'g')) > 0)
        """;
    private static final int SHORTEST_WORD = 2;
    private static final int SHORTEST_NUMBER = 5;

    private final JdbcClient jdbc;

    NamedInReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(CustomerView person) {
        var said = said(person);
        jdbc.sql(FORGET)
                .param("erased", Personal.ERASED)
                .param("words", words(said))
                .param("numbers", numbers(said))
                .update();
    }

    @Override
    public void forgetAll() {
        jdbc.sql("update account.disclosure set reason = ? where reason is not null")
                .param(Personal.ERASED)
                .update();
    }

    private static List<String> said(CustomerView person) {
        var said = new ArrayList<String>();
        var file = person.file();
        add(said, file.name(), file.qqNick(), file.shortName(), file.wechat(), file.email(), file.qq(), file.phone());
        add(said, person.code(), person.id().value());
        person.contacts().stream()
                .map(ContactView::details)
                .forEach(contact -> add(said, contact.name(), contact.email(), contact.qq(), contact.phone()));
        return said;
    }

    private static void add(List<String> said, @Nullable String... words) {
        for (var word : words) {
            if (word != null) {
                said.add(word);
            }
        }
    }

    private static String[] words(List<String> said) {
        return said.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD)
                .toArray(String[]::new);
    }

    private static String[] numbers(List<String> said) {
        return said.stream()
                .map(word -> word.replaceAll("[^0-9]", ""))
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .toArray(String[]::new);
    }
}
