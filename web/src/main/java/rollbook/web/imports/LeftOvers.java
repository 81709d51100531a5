package rollbook.web.imports;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.customer.ContactView;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Normal;
import rollbook.web.Forgetting;

/**
 * What imports have left lying about: rows that could not be taken, which are known by a number or an address in them; and files that
 * were sent and not brought in, which go as a whole, whoever is erased. They can be sent again.
 */
@Component
class LeftOvers implements Forgetting {

    private static final String FORGET = """
        delete from import.row_error e where exists (
            select from unnest(e.cells) as cell
            where lower(trim(cell)) = any (:words) or regexp_replace(cell, '[^0-9]', '', 'g') = any (:numbers))
        """;
    private static final int SHORTEST_NUMBER = 5;

    private final JdbcClient jdbc;
    private final Uploads uploads;

    LeftOvers(JdbcClient jdbc, Uploads uploads) {
        this.jdbc = jdbc;
        this.uploads = uploads;
    }

    @Override
    public void forget(CustomerView person) {
        var words = new LinkedHashSet<String>();
        var numbers = new LinkedHashSet<String>();
        var file = person.file();
        add(numbers, file.qq(), Normal::qq);
        add(numbers, file.phone(), Normal::phone);
        add(words, file.email(), Normal::email);
        add(words, file.wechat(), Normal::email);
        add(words, person.code(), LeftOvers::inSmallLetters);
        add(words, person.id().value(), LeftOvers::inSmallLetters);
        person.contacts().stream().map(ContactView::details).forEach(details -> {
            add(numbers, details.qq(), Normal::qq);
            add(numbers, details.phone(), Normal::phone);
            add(words, details.email(), Normal::email);
        });
        numbers.removeIf(number -> number.length() < SHORTEST_NUMBER);
        jdbc.sql(FORGET)
                .param("words", words.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .update();
        uploads.removeNotBroughtIn();
    }

    @Override
    public void forgetAll() {
        jdbc.sql("delete from import.row_error").update();
        jdbc.sql("delete from import.upload u using import.run r where r.import_id = u.import_id and r.ended_at"
                        + " is not null")
                .update();
        uploads.removeNotBroughtIn();
    }

    private static String inSmallLetters(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void add(Set<String> values, @Nullable String text, UnaryOperator<String> normal) {
        var value = text == null ? "" : normal.apply(text);
        if (!value.isEmpty()) {
            values.add(value);
        }
    }
}
