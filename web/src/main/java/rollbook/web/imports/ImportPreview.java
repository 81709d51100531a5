package rollbook.web.imports;

import java.util.List;
import java.util.Map;
import rollbook.web.sheets.SheetForm;

/**
 * What a file looks like before it is brought in.
 *
 * @param form how it is written
 * @param headings of its columns
 * @param mapping what the headings seem to mean: heading to wire name of a field
 * @param fields what a column can fill, by wire name
 * @param sample its first rows
 * @param rows how many rows there are
 */
public record ImportPreview(
        SheetForm form,
        List<String> headings,
        Map<String, String> mapping,
        List<String> fields,
        List<List<String>> sample,
        int rows) {}
