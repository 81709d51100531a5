package rollbook.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollbook.store.CannotStart;

@Timeout(300)
class StartingPostgresTest {

    @TempDir
    private Path folder;

    @Test
    void it_is_there_when_it_is_needed_and_stopped_at_the_end() {
        var starting = StartingPostgres.by(() -> EmbeddedPostgres.start(folder, EmbeddedPostgresTest.PROGRAMS));
        var server = ProcessHandle.of(starting.started().pid()).orElseThrow();

        assertThat(server.isAlive()).isTrue();
        starting.close();
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void one_that_nobody_has_needed_is_stopped_too() {
        StartingPostgres.by(() -> EmbeddedPostgres.start(folder, EmbeddedPostgresTest.PROGRAMS))
                .close();

        EmbeddedPostgres.start(folder, EmbeddedPostgresTest.PROGRAMS).close();
    }

    @Test
    void whoever_needs_it_is_told_why_it_does_not_start() {
        var starting = StartingPostgres.by(() -> {
            throw new CannotStart("the disk is full");
        });

        assertThatThrownBy(starting::started).isInstanceOf(CannotStart.class).hasMessage("the disk is full");
        starting.close();
    }
}
