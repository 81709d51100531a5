package rollbook.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the bench of the same name; the seed is in the description of what fails. */
class LedgerHistoriesTest {

    @Test
    void whatever_people_do_with_money_the_books_add_up() {
        long seed = System.nanoTime();

        var all = LedgerHistories.run(seed, 600);

        assertThat(all.audit().receipts()).as("seed %d", seed).isPositive();
        assertThat(all.refused()).as("seed %d", seed).containsKeys("RefundExceedsPayment", "OwnEntry");
    }
}
