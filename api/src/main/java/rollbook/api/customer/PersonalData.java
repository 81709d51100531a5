package rollbook.api.customer;

import java.time.Instant;
import java.util.List;
import rollbook.api.imports.ImportId;

/**
 * Everything that is stored about a customer, for the customer.
 *
 * @param collectedAt when this was put together
 * @param file the file as it stands, or stood before it went away with the import that had brought it, with contacts and follow-ups, nothing masked
 * @param history everything that happened, oldest first, with every wording there ever was
 * @param enrollments what happened to each of the customer's places in classes, oldest first
 * @param payments what happened to the customer's money, oldest first
 * @param lessons what was written about the customer on sheets of lessons, and where they asked to be away
 * @param imports which imports brought the file
 */
public record PersonalData(
        CustomerId customerId,
        Instant collectedAt,
        CustomerView file,
        List<HistoryItem> history,
        List<HistoryItem> enrollments,
        List<HistoryItem> payments,
        List<HistoryItem> lessons,
        List<ImportId> imports) {}
