package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;

/** Classes come in from files, as programs live it. */
class ClassImportHttpStoryTest extends TeachingImportStory {

    @Test
    void classes_are_tried_opened_known_and_settled_anew() {
        var teacher = hire(Role.LECTURER);
        sees(admin, "/api/staff");
        var file = """
            校区,课程,学期,类型,开班日期,容量,讲师
            %1$s,%2$s,1,面授(周末),2026年3月1日,30,%3$s
            %1$s,%2$s,2,网络班,2026-09-01,,
            %1$s,%2$s,3,evening,2026-09-01,,
            nowhere,%2$s,4,FULL_TIME,2026-09-01,lots,nobody
            """.formatted(branch, course, teacher);

        counts(imported("/api/classes/imports", file, "{\"dryRun\":true}"), 2, 0, 0, 2);
        assertThat(classes().path("total").intValue()).isZero();
        var first = imported("/api/classes/imports", file, "{}");
        counts(first, 2, 0, 0, 2);
        var errors = admin.get("/api/classes/imports/" + first.text("id") + "/errors.csv")
                .body();
        assertThat(errors).contains("type: is none of the words for it", "branchId: is no branch of this school");
        assertThat(errors).contains("capacity: is no whole number", "nobody does not teach at this school");

        counts(imported("/api/classes/imports", file, "{}"), 0, 0, 2, 2);
        var bigger = file.replace(",30,", ",40,");
        counts(imported("/api/classes/imports", bigger, "{}"), 0, 0, 2, 2);
        counts(imported("/api/classes/imports", bigger, "{\"update\":true}"), 0, 1, 1, 2);
        assertThat(classes().path("items"))
                .anySatisfy(one -> assertThat(one.path("capacity").toString()).isEqualTo("40"))
                .anySatisfy(one -> assertThat(one.path("type").asString()).isEqualTo("ONLINE"));

        admin.post("/api/classes/imports/" + first.text("id") + "/undo", "{}")
                .expectProblem(409, "imports/not-taken-back");
        admin.get("/api/customers/imports/" + first.text("id")).expectProblem(404, "imports/no-such-import");
        a(Role.LECTURER).upload("/api/classes/imports", "k.csv", file, "{}").expectProblem(403, "request/not-allowed");
        admin.upload("/api/classes/imports", "k.csv", "校区,课程\na,b\n", "{}").expectProblem(422, "imports/bad-mapping");
    }
}
