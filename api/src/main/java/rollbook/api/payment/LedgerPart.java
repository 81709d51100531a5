package rollbook.api.payment;

/** Ids of what stands in a ledger: the ledger's id, an underscore, an own part. */
final class LedgerPart {

    private static final char BETWEEN = '_';

    private LedgerPart() {}

    static String join(LedgerId ledger, String own) {
        return ledger.value() + BETWEEN + own;
    }

    /** What has no underscore stands in no ledger anybody has begun. */
    static LedgerId ledgerOf(String id) {
        int end = id.indexOf(BETWEEN);
        return new LedgerId(end < 1 ? id : id.substring(0, end));
    }
}
