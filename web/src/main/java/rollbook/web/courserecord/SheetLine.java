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
public record SheetLine(StudyRecordView row, Map<SheetCell, Cell> cells) {

    /**
     * A cell on the page.
     *
     * @param value what is typed or chosen there
     * @param wrong the code of what is wrong with it; absent if nothing is
     * @param theirs what somebody else has written there meanwhile; absent if nobody has
     */
    public record Cell(
            String value, @Nullable String wrong, @Nullable Theirs theirs) {

        static Cell of(@Nullable String value) {
            return new Cell(value == null ? "" : value, null, null);
        }
    }

    /** What somebody else has written into a cell, and when. */
    public record Theirs(@Nullable String value, @Nullable StaffId by, Instant at) {}

    /** The row just as the books have it. */
    static SheetLine of(StudyRecordView row) {
        var cells = new EnumMap<SheetCell, Cell>(SheetCell.class);
        for (var cell : SheetCell.values()) {
            cells.put(cell, Cell.of(row.marks().word(cell)));
        }
        return new SheetLine(row, cells);
    }

    public String id() {
        return row.enrollmentId().value();
    }

    public Cell attendance() {
        return cell(SheetCell.ATTENDANCE);
    }

    public Cell score() {
        return cell(SheetCell.SCORE);
    }

    public Cell note() {
        return cell(SheetCell.NOTE);
    }

    /** Whether anything on this line calls for attention. */
    public boolean isMarked() {
        return cells.values().stream().anyMatch(cell -> cell.wrong() != null || cell.theirs() != null);
    }

    private Cell cell(SheetCell cell) {
        return cells.getOrDefault(cell, Cell.of(null));
    }
}
