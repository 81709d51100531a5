package rollbook.command.courserecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordRefusal.BadRows;
import rollbook.api.courserecord.CourseRecordRefusal.CellsTaken;
import rollbook.api.courserecord.CourseRecordRefusal.TakenCell;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetRules;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.staff.StaffId;

/** The sheet of a lesson: one row for each student. It is saved as a whole or not at all. */
final class Sheet {

    private final Map<EnrollmentId, Row> rows = new LinkedHashMap<>();

    /** Those of the students who have no row yet. */
    List<SheetStudent> without(Collection<SheetStudent> students) {
        return students.stream().filter(student -> !has(student.enrollmentId())).toList();
    }

    boolean has(EnrollmentId student) {
        return rows.containsKey(student);
    }

    int size() {
        return rows.size();
    }

    Marks of(EnrollmentId student) {
        var row = rows.get(student);
        return row == null ? Marks.NONE : row.now();
    }

    /**
     * What has to be written for these rows to stand.
     *
     * @throws Refused if a row is badly filled in, or if others have written into the same cells since
     */
    List<StudentMarks> merge(List<SheetRow> sent) {
        refuseBad(sent);
        var marks = new ArrayList<StudentMarks>();
        var taken = new ArrayList<TakenCell>();
        for (int i = 0; i < sent.size(); i++) {
            var asked = sent.get(i);
            var row = Objects.requireNonNull(rows.get(asked.enrollmentId()));
            var merge = Merge.of(row, asked);
            for (var cell : merge.taken()) {
                taken.add(taken(i, asked, cell, row));
            }
            if (!merge.toWrite().isEmpty()) {
                marks.add(StudentMarks.of(asked.enrollmentId(), row.student(), merge.toWrite(), asked.marks()));
            }
        }
        Refused.unless(taken.isEmpty(), () -> new CellsTaken(List.copyOf(taken)));
        return marks;
    }

    private void refuseBad(List<SheetRow> sent) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<EnrollmentId>();
        for (int i = 0; i < sent.size(); i++) {
            var row = sent.get(i);
            var place = "[" + i + "].";
            if (!has(row.enrollmentId())) {
                errors.add(new FieldError(place + "enrollmentId", "not-on-sheet", "has no row on this sheet"));
            } else if (!seen.add(row.enrollmentId())) {
                errors.add(new FieldError(place + "enrollmentId", "repeated", "is there twice"));
            }
            errors.addAll(SheetRules.check(i, row.marks()));
        }
        Refused.unless(errors.isEmpty(), () -> new BadRows(List.copyOf(errors)));
    }

    private static TakenCell taken(int place, SheetRow asked, SheetCell cell, Row row) {
        var last = row.lastInto(cell).orElseThrow();
        return new TakenCell(
                place,
                asked.enrollmentId(),
                cell,
                asked.marks().word(cell),
                row.now().word(cell),
                last.by(),
                last.at());
    }

    /** The columns that these marks write into. */
    static Set<SheetCell> columns(List<StudentMarks> marks) {
        var columns = EnumSet.noneOf(SheetCell.class);
        marks.forEach(one -> columns.addAll(one.cells()));
        return columns;
    }

    /** Begins rows. */
    void begin(Collection<SheetStudent> students) {
        students.forEach(student -> rows.putIfAbsent(student.enrollmentId(), new Row(student.customerId())));
    }

    /** Writes into rows. */
    void write(List<StudentMarks> marks, long version, @Nullable StaffId by, Instant at) {
        for (var one : marks) {
            var row = rows.get(one.enrollmentId());
            if (row != null) {
                row.write(one, version, by, at);
            }
        }
    }
}
