package rollbook.web.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rollbook.api.Money;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.Receipt;
import rollbook.web.print.Paper;
import rollbook.web.print.PrintRoom;

/** Prints receipts. The same receipt in the same language is the same file, byte for byte, whenever it is printed. */
@Component
class ReceiptPaper {

    private static final String YUAN = "CNY";

    private final MessageSource words;
    private final PrintRoom room;
    private final String school;

    ReceiptPaper(MessageSource words, PrintRoom room, @Value("${rollbook.school-name:}") String school) {
        this.room = room;
        this.words = words;
        this.school = school;
    }

    byte[] print(Receipt receipt, Locale language) {
        var title = word(receipt.type() == EntryType.REFUND ? "receipt.refund" : "receipt.payment", language);
        try (var document = room.begin(Paper.A5_LYING, title + " " + receipt.number(), language)) {
            document.title(title, "№ " + receipt.number());
            if (!school.isEmpty()) {
                document.remark(school);
            }
            return document.rule()
                    .facts(facts(receipt, language))
                    .rule()
                    .signatures(List.of(
                            word("receipt.issuedBy", language) + ": " + receipt.issuedBy(),
                            word("receipt.payer", language)))
                    .bytes();
        }
    }

    /** What stands on the receipt, line by line; the page that shows it uses the same. */
    Map<String, String> facts(Receipt receipt, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(word("receipt.issuedOn", language), receipt.issuedOn().toString());
        facts.put(word("receipt.payer", language), receipt.payer());
        facts.put(word("receipt.amount", language), amount(receipt.amount(), language));
        facts.put(word("receipt.for", language), purpose(receipt, language));
        if (!receipt.receivedOn().equals(receipt.issuedOn())) {
            facts.put(word("receipt.receivedOn", language), receipt.receivedOn().toString());
        }
        if (receipt.method() != null) {
            facts.put(word("field.method", language), method(receipt.method(), language));
        }
        if (receipt.note() != null && !receipt.note().isBlank()) {
            facts.put(word("field.note", language), receipt.note());
        }
        return facts;
    }

    private static String amount(Money amount, Locale language) {
        var figures = String.format(language, "%,.2f %s", amount.amount(), amount.currency());
        return language.getLanguage().equals("zh") && amount.currency().equals(YUAN)
                ? figures + "（" + Capitals.of(amount) + "）"
                : figures;
    }

    private String purpose(Receipt receipt, Locale language) {
        var kind = word("payment-kind." + receipt.kind(), language);
        return receipt.course() == null ? kind : receipt.course() + " · " + kind;
    }

    private String method(PaymentMethod method, Locale language) {
        return method.usual() ? word("payment-method." + method, language) : method.value();
    }

    private String word(String code, Locale language) {
        return words.getMessage(code, null, language);
    }
}
