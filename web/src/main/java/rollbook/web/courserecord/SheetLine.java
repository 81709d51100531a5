package rollbook.web.courserecord;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.staff.StaffId;

/**
 * A student's row as a page shows it.
 *
 * @param row as the books have it
 * @param cells what stands in it on the page
 */
record SheetLine(StudyRecordView row, Map<SheetCell, Cell> cells) {

    /**
     * A cell on the page.
     *
     * @param value what is typed or chosen there
     * @param wrong the code of what is wrong with it; absent if nothing is
     * @param theirs what somebody else has written there meanwhile; absent if nobody has
     */
    record Cell(
            String value, @Nullable String wrong, @Nullable Theirs theirs) {

        static Cell of(@Nullable String value) {
            return new Cell(value == null ? "" : value, null, null);
        }

        /** Whether it calls for attention. */
        boolean calls() {
            return wrong != null || theirs != null;
        }
    }

    /** What somebody else has written into a cell, and when. */
    record Theirs(@Nullable String value, @Nullable StaffId by, Instant at) {}

    /** The row just as the books have it. */
    static SheetLine of(StudyRecordView row) {
        var cells = new EnumMap<SheetCell, Cell>(SheetCell.class);
        for (var cell : SheetCell.values()) {
            cells.put(cell, Cell.of(row.marks().word(cell)));
        }
        return new SheetLine(row, cells);
    }

    String id() {
        return row.enrollmentId().value();
    }

    /** Whether anything on this line calls for attention. */
    boolean isMarked() {
        return cells.values().stream().anyMatch(Cell::calls);
    }

    /** What stands in a column. */
    Cell in(SheetCell cell) {
        return cells.getOrDefault(cell, Cell.of(null));
    }
}
