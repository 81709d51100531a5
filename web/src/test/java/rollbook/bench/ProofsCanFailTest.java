package rollbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollbook.bench.FakeSchool.Fault;

/** A proof that cannot fail proves nothing. */
class ProofsCanFailTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_promise_is_found_out(Fault fault) throws IOException {
        var verdict = new Verdict();
        try (var fake = new FakeSchool(fault)) {
            var school = new School(Client.signIn(fake.uri(), "admin", Ground.ADMIN_PASSWORD));
            var field = new Races.Field(school, List.of(fake.uri()), 8, new Random(1), verdict);
            new ClaimRace(field).run(new People(1), 600, 60);
            new CapRace(field).run(new People(2));
            new HandoverRace(field).run(new People(3), 100);
            new QqRace(field).run(new People(4), 20);
            new RepeatRace(field).run(new People(5), 10);
        }

        assertThat(verdict.allHold()).isEqualTo(fault == Fault.NONE);
    }
}
