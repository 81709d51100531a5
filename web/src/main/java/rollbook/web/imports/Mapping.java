package rollbook.web.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.web.sheets.CellGuard;
import rollbook.web.sheets.Sheet;

/**
 * Which columns of a file fill what.
 *
 * @param places of the columns in a row, counted from 0
 */
record Mapping(Map<Column, List<Integer>> places) {

    /** What a row says about something, cell by cell; cells that say nothing are left out. */
    List<String> cells(Sheet.Row row, Column column) {
        return places.getOrDefault(column, List.of()).stream()
                .map(place -> CellGuard.text(row.cells().get(place)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What a row says about something; absent where it says nothing. */
    @Nullable
    String text(Sheet.Row row, Column column) {
        var cells = cells(row, column);
        return cells.isEmpty() ? null : cells.getFirst();
    }

    /** The cell as it is written, also where it looks like no answer. */
    String written(Sheet.Row row, Column column) {
        var place = places.getOrDefault(column, List.of());
        return place.isEmpty() ? "" : row.cells().get(place.getFirst());
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }
}
