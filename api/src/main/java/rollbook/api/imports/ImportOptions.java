package rollbook.api.imports;

import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param mapping heading of a column to the field it fills, by wire name: for customers one of {@code CustomerField}, or
 *     {@code author}, {@code createdAt}; for others as in the body of the request that makes one of them
 * @param update whether what is known is corrected by the file instead of being skipped
 * @param dryRun whether it is only tried: nothing is stored
 * @param kind what its rows are; customers where nothing is said
 */
public record ImportOptions(Map<String, String> mapping, boolean update, boolean dryRun, ImportKind kind) {

    @SuppressWarnings("NullAway") // files brought in before there were kinds were files of customers
    public ImportOptions {
        kind = kind == null ? ImportKind.CUSTOMERS : kind;
    }
}
