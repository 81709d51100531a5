package rollbook.web.customer;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;

/** Somebody who can be told from everybody else by every word about them, and a look into the whole database. */
abstract class ErasureStory extends HttpStory {

    @Autowired
    private JdbcClient jdbc;

    /** The tables, of the whole database, in which one of these texts stands. */
    protected List<String> tablesWith(List<String> canaries) {
        var tables = jdbc.sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query((row, _) -> row.getString(1))
                .list();
        return tables.stream()
                .filter(table -> canaries.stream()
                        .anyMatch(canary -> jdbc.sql("select exists (select from " + table
                                        + " t where (t::text) like :word or (t::text) like :bytes)")
                                .param("word", "%" + canary + "%")
                                .param("bytes", "%" + hex(canary) + "%")
                                .query(Boolean.class)
                                .single()))
                .toList();
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(character -> hex.append("%02x".formatted(character)));
        return hex.toString();
    }

    /** Somebody with a word of their own in every field. */
    protected record Person(String word, String digits) {

        Person(int number) {
            this("canary" + number + "x", "9%05d".formatted(number));
        }

        String qq() {
            return "71" + digits;
        }

        String comesIn(Asker consultant) {
            var id = consultant
                    .post("/api/customers", """
                        {"name":"%1$s-name","qq":"71%2$s","qqNick":"%1$s-nick","phone":"72%2$s","wechat":"%1$s-wechat",
                        "email":"%1$s@mail.example","shortName":"%1$s-short","socialStatus":"%1$s-status","referrerQq":"73%2$s",
                        "details":"%1$s-details","tags":["%1$s-tag"],"memo":"%1$s-memo","claim":true}
                        """.formatted(word, digits))
                    .expect(201)
                    .text("id");
            consultant
                    .post("/api/customers/" + id + "/contacts", """
                        {"name":"%1$s-mother","relation":"%1$s-relation","phone":"74%2$s","qq":"75%2$s","email":"%1$s@m.example"}
                        """.formatted(word, digits))
                    .expect(201);
            consultant
                    .post("/api/customers/" + id + "/follow-ups", """
                        {"content":"%s-said","intention":"NO_PLAN"}
                        """.formatted(word))
                    .expect(201);
            consultant
                    .patch("/api/customers/" + id, "{\"memo\":\"%s-memo2\"}".formatted(word))
                    .expect(200);
            return id;
        }

        List<String> canaries() {
            return List.of(word, "71" + digits, "72" + digits, "73" + digits, "74" + digits, "75" + digits);
        }
    }
}
