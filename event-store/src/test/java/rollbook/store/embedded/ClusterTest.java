package rollbook.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTest {

    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({"1, 128", "4, 512", "8, 1024", "24, 3072", "64, 4096"})
    void the_server_keeps_an_eighth_of_the_machine_at_hand_within_bounds(long gibibytes, long buffers) {
        assertThat(Cluster.buffers(gibibytes * GIB)).isEqualTo(buffers);
    }
}
