package rollbook.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;

class StopwatchTest extends HttpStory {

    @Test
    void decisions_and_answers_are_timed_by_kind_and_outcome() {
        another(Role.LECTURER).get("/api/staff/me").expect(200);

        assertThat(admin.get("/actuator/prometheus").expect(200).body())
                .containsPattern("rollbook_decisions_seconds_count\\{[^}]*message=\"HireStaff\"[^}]*outcome=\"done\"")
                .contains("rollbook_answers_seconds_count");
    }
}
