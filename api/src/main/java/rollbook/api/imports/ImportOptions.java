package rollbook.api.imports;

import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param mapping heading of a column to the field it fills (a wire name of {@code CustomerField}, or {@code author},
 *     {@code createdAt})
 * @param update whether known customers are corrected by the file instead of being skipped
 * @param dryRun whether it is only tried: nothing is stored
 */
public record ImportOptions(Map<String, String> mapping, boolean update, boolean dryRun) {}
