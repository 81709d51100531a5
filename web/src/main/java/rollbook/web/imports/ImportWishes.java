package rollbook.web.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a file to be read.
 *
 * @param mapping heading of a column to wire name of a field; absent to go by the headings themselves
 * @param dryRun whether it is only tried
 * @param update whether what is known is corrected by it
 * @param encoding of a text, if they know it
 */
public record ImportWishes(
        @Nullable Map<String, String> mapping,
        boolean dryRun,
        boolean update,
        @Nullable String encoding) {

    public static final ImportWishes NONE = new ImportWishes(null, false, false, null);
}
