package rollbook.web.sheets;

import org.jspecify.annotations.Nullable;

/**
 * How a table is written.
 *
 * @param format CSV or XLSX
 * @param encoding of a text, e.g. {@code GB18030}
 * @param separator between the cells of a text
 */
public record SheetForm(
        SheetFormat format,
        @Nullable String encoding,
        @Nullable String separator) {}
