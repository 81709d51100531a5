package rollbook.command.courserecord;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;

/**
 * What becomes of a row that somebody has filled in while others may have written into it: cell by cell, a comparison of what they
 * saw, what they sent and what stands there now.
 *
 * <table>
 *   <caption>The cell is</caption>
 *   <tr><th>sent</th><th>there now</th><th></th></tr>
 *   <tr><td>as there now</td><td>whatever</td><td>left as it is</td></tr>
 *   <tr><td>otherwise</td><td>as they saw it</td><td>written</td></tr>
 *   <tr><td>as they saw it</td><td>otherwise</td><td>left as it is: they have not touched it</td></tr>
 *   <tr><td>otherwise</td><td>otherwise</td><td>taken: two people mean different things</td></tr>
 * </table>
 *
 * <p>Who does not say what they saw means what they send.
 *
 * @param toWrite cells to be written
 * @param taken cells in which somebody else was faster
 */
record Merge(Set<SheetCell> toWrite, Set<SheetCell> taken) {

    static Merge of(Row row, SheetRow sent) {
        var toWrite = EnumSet.noneOf(SheetCell.class);
        var taken = EnumSet.noneOf(SheetCell.class);
        for (var cell : sent.given()) {
            switch (outcome(row, sent, cell)) {
                case WRITTEN -> toWrite.add(cell);
                case TAKEN -> taken.add(cell);
                case LEFT -> {}
            }
        }
        return new Merge(toWrite, taken);
    }

    private enum Outcome {
        LEFT,
        WRITTEN,
        TAKEN
    }

    private static Outcome outcome(Row row, SheetRow sent, SheetCell cell) {
        var wanted = sent.marks().in(cell);
        if (row.holds(cell, wanted)) {
            return Outcome.LEFT;
        }
        var version = sent.version();
        if (version == null) {
            return Outcome.WRITTEN;
        }
        var seen = row.asOf(version).in(cell);
        if (row.holds(cell, seen)) {
            return Outcome.WRITTEN;
        }
        return Objects.equals(wanted, seen) ? Outcome.LEFT : Outcome.TAKEN;
    }
}
