package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffName;

/**
 * Everything that is stored about a customer, for the customer: the same places that an erasure clears, and facts about them that stay.
 *
 * <p>What nobody can tell to be theirs is in no answer: what a file was called and why a class was closed, where nobody is named; rows that
 * name them by nothing but a name; files that were sent and not brought in yet; and answers kept for repetition, which only the key of
 * the one who asked can open. Of these, each erasure takes what may be about anybody.
 *
 * @param collectedAt when this was put together
 * @param file the file as it stands, or stood before it went away with the import that had brought it, with contacts and follow-ups, nothing masked
 * @param history everything that happened, oldest first, with every wording there ever was
 * @param enrollments what happened to each of the customer's places in classes, oldest first
 * @param payments what happened to the customer's money, oldest first
 * @param lessons what was written about the customer on sheets of lessons, and where they asked to be away
 * @param imports which imports brought the file
 * @param refusedClaims who wanted the customer in vain, newest first
 * @param importRows rows of files that could not be taken and in which a number, an address, the code or the id of the customer says whom
 *     they are about
 * @param reasons that staff gave for looking at many customers at once, and which speak of the customer by such a word
 */
public record PersonalData(
        CustomerId customerId,
        Instant collectedAt,
        CustomerView file,
        List<HistoryItem> history,
        List<HistoryItem> enrollments,
        List<HistoryItem> payments,
        List<HistoryItem> lessons,
        List<ImportId> imports,
        List<RefusedClaimRow> refusedClaims,
        List<ImportRow> importRows,
        List<NamingReason> reasons) {

    /** The same with rows that imports have left over. */
    public PersonalData withImportRows(List<ImportRow> leftOver) {
        return new PersonalData(
                customerId,
                collectedAt,
                file,
                history,
                enrollments,
                payments,
                lessons,
                imports,
                refusedClaims,
                leftOver,
                reasons);
    }

    /** The same with reasons in which the customer is named. */
    public PersonalData withReasons(List<NamingReason> naming) {
        return new PersonalData(
                customerId,
                collectedAt,
                file,
                history,
                enrollments,
                payments,
                lessons,
                imports,
                refusedClaims,
                importRows,
                naming);
    }

    /**
     * A row of a file that could not be taken; it is kept for a month.
     *
     * @param line of the file
     * @param headings of its columns
     * @param cells as they stand there
     * @param error what is wrong with it
     */
    public record ImportRow(ImportId importId, int line, List<String> headings, List<String> cells, String error) {}

    /**
     * A reason that somebody gave for looking at many customers at once.
     *
     * @param kind what was looked at: {@code EXPORT}, {@code BULK_VIEW}, {@code DUPLICATE_CHECK} or {@code EVENT_LOG}
     */
    public record NamingReason(Instant at, StaffName by, String kind, String reason) {}
}
