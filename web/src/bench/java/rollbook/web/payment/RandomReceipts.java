package rollbook.web.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import rollbook.api.Money;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.Receipt;
import rollbook.api.payment.ReceiptNumber;

/** Receipts as they may come, drawn from a seed: in three scripts, long and short. */
final class RandomReceipts {

    private static final List<String> NAMES =
            List.of("李雷", "欧阳若琳", "Анна Кузнецова", "John O'Neill", "𠮷野家", "韩 梅梅 (Hán)", "");
    private static final List<String> NOTES =
            List.of("第二期学费，余款下月补齐", "Скидка 10 % по акции", "early bird", "a\tb\u0007c \uD83D\uDE00", "");
    private static final List<String> METHODS = List.of("CASH", "WECHAT", "红包", "сертификат");

    private RandomReceipts() {}

    static Receipt next(RandomGenerator random, int number) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        var note = any(NOTES, random);
        return new Receipt(
                ReceiptNumber.of(2026, number),
                random.nextInt(5) == 0 ? EntryType.REFUND : EntryType.PAYMENT,
                day,
                random.nextBoolean() ? day : day.minusDays(3),
                any(NAMES, random),
                new Money(BigDecimal.valueOf(random.nextLong(1, 500_000_000), 2), "CNY"),
                any(List.of(PaymentKind.values()), random),
                new PaymentMethod(any(METHODS, random)),
                random.nextInt(3) == 0 ? null : "Python 全栈开发 " + random.nextInt(100),
                note.isEmpty() ? null : note.repeat(1 + random.nextInt(8)),
                any(NAMES, random));
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
