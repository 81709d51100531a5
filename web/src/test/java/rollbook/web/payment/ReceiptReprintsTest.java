package rollbook.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the bench of the same name. */
class ReceiptReprintsTest {

    @Test
    void a_reprint_is_the_same_byte_for_byte() {
        long seed = System.nanoTime();

        assertThat(ReceiptReprints.run(seed, 60)).as("seed %d", seed).isPositive();
    }
}
