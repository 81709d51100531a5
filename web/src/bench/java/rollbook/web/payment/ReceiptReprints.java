package rollbook.web.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import rollbook.web.console.Words;
import rollbook.web.print.PrintRoom;

/** Prints many random receipts twice: every reprint is the same file, byte for byte. Arguments: how many (10,000), and the seed. */
final class ReceiptReprints {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, Locale.of("ru"));

    private static final PrintRoom ROOM = new PrintRoom("");

    private ReceiptReprints() {}

    public static void main(String... arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_121;
        var begun = System.nanoTime();
        long bytes = run(seed, count);
        IO.println("%,d receipts, seed %d: printed twice, identical, %,d bytes each on average, %.2f ms for one"
                .formatted(count, seed, bytes / count, (System.nanoTime() - begun) / 2e6 / count));
    }

    /** A printer that has printed nothing yet. */
    private static ReceiptPaper paper() {
        return new ReceiptPaper(new Words(), ROOM, "番茄学校 · Школа");
    }

    /** How many bytes that made. */
    static long run(long seed, int count) {
        var random = new SplittableRandom(seed);
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            var receipt = RandomReceipts.next(random, i + 1);
            var language = LANGUAGES.get(i % LANGUAGES.size());
            var printed = paper().print(receipt, language);
            var again = paper().print(receipt, language);
            if (!Arrays.equals(printed, again)) {
                throw new AssertionError("seed " + seed + ", receipt " + i + " is printed differently: " + receipt);
            }
            bytes += printed.length;
        }
        return bytes;
    }
}
