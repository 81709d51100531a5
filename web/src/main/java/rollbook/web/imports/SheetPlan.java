package rollbook.web.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rollbook.api.FieldError;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetRules;
import rollbook.api.courserecord.SheetView;
import rollbook.api.enrollment.EnrollmentId;

/**
 * What is to be written onto a sheet for some rows of a file to stand there: only cells that are empty, or in update mode also those
 * that hold something else.
 *
 * @param toSave rows of the sheet that are different afterwards
 * @param outcomes what becomes of each row of the file
 */
record SheetPlan(List<SheetRow> toSave, List<Outcome> outcomes) {

    /**
     * Compares rows with a sheet.
     *
     * @param before what stood in the rows of the sheet before the import, by student
     * @param now what stands in them now; the same but where an import goes on after a restart
     * @param version of the sheet that was looked at
     * @param update whether what stands there is overwritten
     */
    static SheetPlan of(
            List<WantedMark> rows,
            Map<EnrollmentId, Marks> before,
            Map<EnrollmentId, Marks> now,
            long version,
            boolean update) {
        var seen = new HashSet<EnrollmentId>();
        var toSave = new ArrayList<SheetRow>();
        var outcomes = new ArrayList<Outcome>();
        for (var row : rows) {
            var errors = wrong(row, now, seen);
            if (!errors.isEmpty()) {
                outcomes.add(new Outcome.Failed(errors));
                continue;
            }
            var student = Objects.requireNonNull(row.enrollment());
            var write = different(row, now.getOrDefault(student, Marks.NONE), update);
            if (!write.isEmpty()) {
                toSave.add(new SheetRow(student, write, row.row().marks(), version));
            }
            outcomes.add(outcome(row, before.getOrDefault(student, Marks.NONE), update));
        }
        return new SheetPlan(List.copyOf(toSave), List.copyOf(outcomes));
    }

    private static List<FieldError> wrong(WantedMark row, Map<EnrollmentId, Marks> sheet, Set<EnrollmentId> seen) {
        var errors = new ArrayList<>(row.errors());
        var student = row.enrollment();
        if (student != null && !sheet.containsKey(student)) {
            errors.add(new FieldError(Column.CUSTOMER.wireName(), "not-enrolled", "has no seat in the class"));
        } else if (student != null && !seen.add(student)) {
            errors.add(new FieldError(Column.CUSTOMER.wireName(), "repeated", "is there twice"));
        }
        if (errors.isEmpty()) {
            errors.addAll(SheetRules.check(0, row.row().marks()));
        }
        return List.copyOf(errors);
    }

    private static Set<SheetCell> different(WantedMark row, Marks there, boolean update) {
        var different = EnumSet.noneOf(SheetCell.class);
        for (var cell : row.row().given()) {
            var stands = there.in(cell);
            if (stands == null || (update && !stands.equals(row.row().marks().in(cell)))) {
                different.add(cell);
            }
        }
        return different;
    }

    private static Outcome outcome(WantedMark row, Marks before, boolean update) {
        var different = different(row, before, update);
        if (different.isEmpty()) {
            return new Outcome.Skipped();
        }
        var corrects = different.stream().anyMatch(cell -> before.in(cell) != null);
        return corrects ? new Outcome.Updated() : new Outcome.Created();
    }

    /** What stands in every row of a sheet, by student. */
    static Map<EnrollmentId, Marks> marks(SheetView sheet) {
        var marks = new HashMap<EnrollmentId, Marks>();
        sheet.rows().forEach(row -> marks.put(row.enrollmentId(), row.marks()));
        return marks;
    }
}
