package rollbook.web.operations;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Visitor;

/** The console tells how the building of a projection goes. */
class RebuildPageTest extends HttpStory {

    private static final String AT_WORK = """
        insert into axon.rebuild (processor, ordered_by, phase, position, goal, per_second, claim, seen_at, failure)
        values ('imports', 'admin', ?, 1500, 4000, 250, ?, now() + interval '1 hour', ?)
        """;

    @Autowired
    private JdbcClient jdbc;

    private Visitor administrator;

    @BeforeEach
    void he_logs_in() {
        administrator = visitingAdmin();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from axon.rebuild").update();
    }

    @Test
    void how_far_how_fast_until_when_and_what_came_of_it() {
        isAt("READING", "somebody", null);
        administrator
                .get("/operations")
                .shows("1,500 of 4,000 events · 250 a second", "until about", "Build no longer", "38%");

        takeBack();
        isAt("INDEXING", "somebody", null);
        administrator.get("/operations").shows("Indexes are made");

        takeBack();
        isAt("FAILED", null, "LaidAside: imports.ImportStarted");
        administrator
                .get("/operations")
                .shows("Could not be built anew (LaidAside: imports.ImportStarted); what was there serves");
        admin.post("/api/operations/processors/imports/replay/cancel", "{}").expect(200);
        administrator.get("/operations").shows("Build anew");
    }

    private void isAt(String phase, @Nullable String claim, @Nullable String failure) {
        jdbc.sql(AT_WORK).param(phase).param(claim).param(failure).update();
    }
}
