package rollbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollbook.bench.Deed.Kind;
import rollbook.bench.ShakyDoor.Fault;

/** What looks for damage after a crash finds each kind of it, and none where there is none. */
class CrashCanFailTest {

    private static final int DEEDS = 180;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NOT_DONE                      | REGISTER  | every acknowledged registration is there, once
        NOT_DONE                      | CLAIM     | no acknowledged claims are lost
        NOT_DONE                      | FOLLOW_UP | every acknowledged follow-up is there, once
        NOT_DONE                      | RELEASE   | no acknowledged releases are lost
        DONE_TWICE                    | REGISTER  | every acknowledged registration is there, once
        DONE_TWICE                    | CLAIM     | no claims happen twice, or though refused
        DONE_TWICE                    | FOLLOW_UP | every acknowledged follow-up is there, once
        DONE_TWICE                    | RELEASE   | no releases happen twice, or though refused
        REFUSED_BUT_DONE              | REGISTER  | no refused registration has an effect
        REFUSED_BUT_DONE              | CLAIM     | no claims happen twice, or though refused
        REFUSED_BUT_DONE              | FOLLOW_UP | no refused follow-up has an effect
        REFUSED_BUT_DONE              | RELEASE   | no releases happen twice, or though refused
        ANSWER_CHANGES                | REGISTER  | what was acknowledged is acknowledged alike when asked again under its key
        ANSWER_CHANGES                | CLAIM     | what was acknowledged is acknowledged alike when asked again under its key
        ANSWER_CHANGES                | FOLLOW_UP | what was acknowledged is acknowledged alike when asked again under its key
        ANSWER_CHANGES                | RELEASE   | what was acknowledged is acknowledged alike when asked again under its key
        UNKNOWN_THEN_NOT_DONE         | REGISTER  | every acknowledged registration is there, once
        UNKNOWN_THEN_NOT_DONE         | CLAIM     | no acknowledged claims are lost
        UNKNOWN_THEN_NOT_DONE         | FOLLOW_UP | every acknowledged follow-up is there, once
        UNKNOWN_THEN_NOT_DONE         | RELEASE   | no acknowledged releases are lost
        UNKNOWN_THEN_TWICE            | REGISTER  | every acknowledged registration is there, once
        UNKNOWN_THEN_TWICE            | CLAIM     | no claims happen twice, or though refused
        UNKNOWN_THEN_TWICE            | FOLLOW_UP | every acknowledged follow-up is there, once
        UNKNOWN_THEN_TWICE            | RELEASE   | no releases happen twice, or though refused
        UNKNOWN_THEN_REFUSED_BUT_DONE | REGISTER  | no refused registration has an effect
        UNKNOWN_THEN_REFUSED_BUT_DONE | CLAIM     | no claims happen twice, or though refused
        UNKNOWN_THEN_REFUSED_BUT_DONE | FOLLOW_UP | no refused follow-up has an effect
        UNKNOWN_THEN_REFUSED_BUT_DONE | RELEASE   | no releases happen twice, or though refused
        UNKNOWN_THEN_ANSWER_CHANGES   | REGISTER  | what was acknowledged is acknowledged alike when asked again under its key
        UNKNOWN_THEN_ANSWER_CHANGES   | FOLLOW_UP | what was acknowledged is acknowledged alike when asked again under its key
        UNKNOWN_FOR_EVER              | REGISTER  | what was unknown is settled when asked again under its key
        UNKNOWN_FOR_EVER              | CLAIM     | what was unknown is settled when asked again under its key
        UNKNOWN_FOR_EVER              | FOLLOW_UP | what was unknown is settled when asked again under its key
        UNKNOWN_FOR_EVER              | RELEASE   | what was unknown is settled when asked again under its key
        UNKNOWN_FOR_EVER_BUT_TWICE    | REGISTER  | an unknown registration is there once or never
        UNKNOWN_FOR_EVER_BUT_TWICE    | CLAIM     | no claims happen twice, or though refused
        UNKNOWN_FOR_EVER_BUT_TWICE    | FOLLOW_UP | an unknown follow-up is there once or never
        UNKNOWN_FOR_EVER_BUT_TWICE    | RELEASE   | no releases happen twice, or though refused
        """)
    void a_broken_promise_is_found_out(Fault fault, Kind kind, String promise) throws IOException {
        assertThat(afterADay(fault, kind).broken()).contains(promise);
    }

    @Test
    void answers_that_get_lost_break_no_promise_as_long_as_asking_again_settles_everything() throws IOException {
        assertThat(afterADay(Fault.NONE, Kind.CLAIM).broken()).isEmpty();

        var log = Files.readAllLines(folder.resolve("deeds.log"));
        assertThat(log).anyMatch(line -> line.startsWith("OK\t")).anyMatch(line -> line.startsWith("REFUSED\t"));
        assertThat(log).anyMatch(line -> line.startsWith("UNKNOWN→OK\t")).noneMatch(line -> line.contains("→UNKNOWN"));
    }

    @Test
    void what_is_never_settled_is_all_that_is_wrong_with_it() throws IOException {
        assertThat(afterADay(Fault.UNKNOWN_FOR_EVER, Kind.FOLLOW_UP).broken())
                .containsExactly("what was unknown is settled when asked again under its key");

        assertThat(Files.readAllLines(folder.resolve("deeds.log")))
                .anyMatch(line -> line.startsWith("UNKNOWN→UNKNOWN\t"));
    }

    private Verdict afterADay(Fault fault, Kind kind) throws IOException {
        var verdict = new Verdict();
        var chance = new Random(7);
        try (var fake = new FakeSchool(FakeSchool.Fault.NONE);
                var door = new ShakyDoor(fake.uri(), fault, kind, chance)) {
            var school = new School(Client.signIn(door.uri(), "admin", Ground.ADMIN_PASSWORD));
            var people = new People(1);
            var numbers = new AtomicInteger(1);
            var everybody = Collections.synchronizedList(new ArrayList<>(school.register(people, 0, 1)));
            var done = new ConcurrentLinkedQueue<Deed>();
            var workers = school.hire(3).stream()
                    .map(one ->
                            new Worker(one, chance, people, numbers::getAndIncrement, everybody, done, Duration.ZERO))
                    .toList();
            for (int i = 0; i < DEEDS; i++) {
                workers.get(i % workers.size()).act();
            }
            var after = new Aftermath(done, chance, verdict);
            after.settle(workers, patience(fault));
            after.writeDown(folder.resolve("deeds.log"));
            after.askAgain();
            new Effects(school, verdict).judge(done, List.copyOf(everybody));
        }
        return verdict;
    }

    /** What will never be known is not waited for. */
    private static Duration patience(Fault fault) {
        return switch (fault) {
            case UNKNOWN_FOR_EVER, UNKNOWN_FOR_EVER_BUT_TWICE -> Duration.ofMillis(100);
            default -> Duration.ofMinutes(1);
        };
    }
}
