package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.web.imports.TeachingImportStory.counts;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;

/** A file of leads is tried, brought in, brought in again, and taken back, as programs live it. */
class ImportHttpStoryTest extends HttpStory {

    private static final String IMPORTS = "/api/customers/imports";

    @Test
    void a_file_is_tried_brought_in_and_known_the_second_time() {
        var run = number();
        var file = """
            姓名,QQ,手机,来源,备注
            李雷,61%1$06d,13800000001,转介绍,=1+1
            韩梅梅,62%1$06d,13800000002,知乎,Select
            无名,61%1$06d,13800000003,,
            张三,,no phone,,
            """.formatted(run);

        var tried = ended(begin(file, "{\"dryRun\":true}"));
        counts(tried, 2, 0, 1, 1);
        assertThat(found("61%06d".formatted(run), tried)).isZero();

        var first = ended(begin(file, "{}"));
        counts(first, 2, 0, 1, 1);
        assertThat(first.text("state")).isEqualTo("DONE");
        assertThat(found("61%06d".formatted(run), first)).isEqualTo(1);

        var errors = a(Role.MANAGER).get(IMPORTS + "/" + first.text("id") + "/errors.csv");
        assertThat(errors.body())
                .startsWith("\uFEFF姓名,QQ,手机,来源,备注,line,field,error\r\n张三,,no phone,,,5,phone,")
                .hasLineCount(2);

        counts(ended(begin(file, "{}")), 0, 0, 3, 1);
    }

    @Test
    void known_customers_are_corrected_in_update_mode_and_put_back_when_it_is_undone() {
        var qq = "63%06d".formatted(number());
        var id = a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\",\"name\":\"before\",\"memo\":\"kept\"}".formatted(qq))
                .expect(201)
                .text("id");
        var file = "name,qq,wechat,memo\nafter," + qq + ",wx1,\n";

        var updated = ended(begin(file, "{\"update\":true}"));
        counts(updated, 0, 1, 0, 0);
        var corrected = a(Role.MANAGER).get("/api/customers/" + id, "Position", latest());
        assertThat(corrected.text("name")).isEqualTo("after");
        assertThat(corrected.text("wechat")).isEqualTo("wx1");
        assertThat(corrected.text("memo")).isEqualTo("kept");
        counts(ended(begin(file, "{\"update\":true}")), 0, 0, 1, 0);

        a(Role.MANAGER)
                .patch("/api/customers/" + id, "{\"wechat\":\"by hand\"}")
                .expect(200);
        var undone = undone(updated);
        assertThat(undone.json().path("undone").intValue()).isEqualTo(1);
        var putBack = a(Role.MANAGER).get("/api/customers/" + id, "Position", latest());
        assertThat(putBack.text("name")).isEqualTo("before");
        assertThat(putBack.text("wechat")).isEqualTo("by hand");
    }

    @Test
    void an_import_is_taken_back_but_for_whom_somebody_has_worked_with() {
        var run = number();
        var file = "name,qq\nfree,64%1$06d\nbusy,65%1$06d\n".formatted(run);
        var brought = ended(begin(file, "{}"));
        var busy = a(Role.MANAGER)
                .get("/api/customers?scope=all&q=65%06d".formatted(run), "Position", latest())
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        a(Role.CONSULTANT).post("/api/customers/claims", claimOf(busy)).expect(200);

        var undone = undone(brought);

        assertThat(undone.text("state")).isEqualTo("UNDONE");
        assertThat(undone.json().path("undone").intValue()).isEqualTo(1);
        assertThat(undone.json().path("kept").intValue()).isEqualTo(1);
        assertThat(found("64%06d".formatted(run), undone)).isZero();
        assertThat(found("65%06d".formatted(run), undone)).isEqualTo(1);
        counts(ended(begin(file, "{}")), 1, 0, 1, 0);
    }

    @Test
    void a_file_that_is_no_table_is_refused_by_its_true_name() {
        var refused = a(Role.MANAGER).upload(IMPORTS, "leads.csv", "%PDF-1.7 and so on", "{}");
        assertThat(refused.expectProblem(422, "imports/unreadable-file").text("found"))
                .isEqualTo("a PDF document");

        var torn = a(Role.MANAGER).upload(IMPORTS, "leads.csv", "name,qq\na,1\nb\n", "{}");
        assertThat(torn.expectProblem(422, "imports/unreadable-file")
                        .json()
                        .path("line")
                        .intValue())
                .isEqualTo(3);

        a(Role.MANAGER)
                .upload(IMPORTS, "leads.csv", "name,qq\na,1\n", "{\"mapping\":{\"nickname\":\"name\"}}")
                .expectProblem(422, "imports/bad-mapping");
        a(Role.MANAGER)
                .upload(IMPORTS, "leads.csv", "name,qq\na,1\n", "{\"dryrun\":true}")
                .expectError("options", "malformed");
        a(Role.LECTURER).upload(IMPORTS, "leads.csv", "name,qq\na,1\n", "{}").expectProblem(403, "request/not-allowed");
    }

    @Test
    void a_file_is_looked_into_before_it_is_brought_in() {
        var preview = a(Role.MANAGER).upload(IMPORTS + "/preview", "leads.csv", "姓名;QQ\n李雷;1\n韩梅梅;2\n", "{}");

        var seen = preview.expect(200).json();
        assertThat(seen.path("form").path("separator").asString()).isEqualTo(";");
        assertThat(seen.path("mapping").path("姓名").asString()).isEqualTo("name");
        assertThat(seen.path("rows").intValue()).isEqualTo(2);
        assertThat(seen.path("sample").path(1).path(0).asString()).isEqualTo("韩梅梅");
    }

    @Test
    void what_is_taken_away_runs_no_formula_and_comes_back_as_known() {
        var qq = "66%06d".formatted(number());
        a(Role.MANAGER)
                .post("/api/customers", "{\"qq\":\"%s\",\"name\":\"=cmd()\",\"memo\":\"-\"}".formatted(qq))
                .expect(201);

        var csv = a(Role.MANAGER)
                .get("/api/customers/export?scope=all&format=csv&q=" + qq, "Position", latest())
                .expect(200);
        assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(csv.body())
                .startsWith("\uFEFFcode,name,qq,")
                .contains("'=cmd()")
                .contains(",'-,");
        counts(ended(begin(csv.body(), "{\"update\":true}")), 0, 0, 1, 0);

        a(Role.CONSULTANT).get("/api/customers/export").expect(403);
        a(Role.MANAGER).get("/api/customers/export?format=pdf").expectError("format", "unknown");
    }

    private Told begin(String file, String options) {
        return a(Role.MANAGER).upload(IMPORTS, "leads.csv", file, options).expect(202);
    }

    private Told undone(Told imported) {
        var id = imported.text("id");
        var position = a(Role.MANAGER)
                .post(IMPORTS + "/" + id + "/undo", "{}")
                .expect(200)
                .position();
        return ended(id, position);
    }

    private Told ended(Told begun) {
        return ended(begun.text("importId"), begun.position());
    }

    private Told ended(String id, String position) {
        while (true) {
            var told = a(Role.MANAGER)
                    .get(IMPORTS + "/" + id, "Position", position)
                    .expect(200);
            if (!told.text("state").equals("RUNNING") && !told.text("state").equals("UNDOING")) {
                return told;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The position after everything that has happened so far. */
    private int found(String term, Told after) {
        assertThat(after.text("state")).isNotEqualTo("FAILED");
        return a(Role.MANAGER)
                .get("/api/customers?scope=all&q=" + term, "Position", latest())
                .json()
                .path("total")
                .intValue();
    }
}
