package rollbook.web.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetView;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What is to be written for a sheet to be as it was before an import wrote into it.
 *
 * @param toSave rows that are different afterwards
 * @param counts in how many rows something is, or has been, put back, and in how many everything was written anew since
 */
record WayBack(List<SheetRow> toSave, TakenBack counts) {

    static WayBack of(SheetView before, SheetView after, SheetView now) {
        var then = SheetPlan.marks(before);
        var written = SheetPlan.marks(after);
        var toSave = new ArrayList<SheetRow>();
        var counts = TakenBack.NOTHING;
        for (var row : now.rows()) {
            var student = row.enrollmentId();
            var old = marks(then, student);
            var brought = different(old, marks(written, student));
            var untouched = EnumSet.noneOf(SheetCell.class);
            untouched.addAll(brought);
            untouched.removeAll(different(marks(written, student), row.marks()));
            var back = EnumSet.noneOf(SheetCell.class);
            back.addAll(brought);
            back.removeAll(different(old, row.marks()));
            if (!untouched.isEmpty()) {
                toSave.add(new SheetRow(student, untouched, old, now.version()));
            }
            if (!brought.isEmpty()) {
                counts = counts.and(!untouched.isEmpty() || !back.isEmpty());
            }
        }
        return new WayBack(List.copyOf(toSave), counts);
    }

    private static Marks marks(Map<EnrollmentId, Marks> sheet, EnrollmentId student) {
        return sheet.getOrDefault(student, Marks.NONE);
    }

    private static Set<SheetCell> different(Marks one, Marks other) {
        var different = EnumSet.noneOf(SheetCell.class);
        for (var cell : SheetCell.values()) {
            if (!Objects.equals(one.in(cell), other.in(cell))) {
                different.add(cell);
            }
        }
        return different;
    }
}
