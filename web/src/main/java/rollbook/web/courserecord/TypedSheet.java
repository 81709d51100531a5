package rollbook.web.courserecord;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordRefusal.TakenCell;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetView;
import rollbook.api.courserecord.StudyRecordView;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.web.console.Form;

/**
 * A sheet as it was typed: fields are called by column and enrolment, e.g. {@code score.<enrollmentId>}.
 *
 * @param version of the sheet when it was shown
 * @param cells what was typed into the columns that were sent, by student
 */
record TypedSheet(long version, Map<EnrollmentId, Map<SheetCell, String>> cells) {

    static TypedSheet of(Form form) {
        var cells = new LinkedHashMap<EnrollmentId, Map<SheetCell, String>>();
        form.values().forEach((name, value) -> {
            for (var cell : SheetCell.values()) {
                var prefix = cell.wireName() + ".";
                if (name.startsWith(prefix) && Identifier.isWellFormed(name.substring(prefix.length()))) {
                    cells.computeIfAbsent(
                                    new EnrollmentId(name.substring(prefix.length())),
                                    _ -> new EnumMap<>(SheetCell.class))
                            .put(cell, value);
                }
            }
        });
        return new TypedSheet(number(form.value("version")), cells);
    }

    /** The same with words in place of what people call them; what is no word stays as it was typed. */
    TypedSheet read(Choices attendances, Choices scores) {
        var read = new LinkedHashMap<EnrollmentId, Map<SheetCell, String>>();
        cells.forEach((student, typed) -> {
            var row = new EnumMap<SheetCell, String>(typed);
            row.computeIfPresent(SheetCell.ATTENDANCE, (_, text) -> meant(attendances, text));
            row.computeIfPresent(SheetCell.SCORE, (_, text) -> meant(scores, text));
            read.put(student, row);
        });
        return new TypedSheet(version, read);
    }

    private static String meant(Choices choices, String text) {
        return Objects.requireNonNullElse(choices.meant(text), text);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What cannot be read; nothing if {@link #rows} will do. By the names of the fields. */
    Map<String, String> unreadable() {
        var wrong = new HashMap<String, String>();
        cells.forEach((student, typed) -> typed.forEach((cell, value) -> {
            if (!value.isEmpty() && word(cell, value) == null) {
                wrong.put(field(cell, student), "invalid");
            }
        }));
        return wrong;
    }

    List<SheetRow> rows() {
        return cells.entrySet().stream()
                .map(entry -> new SheetRow(
                        entry.getKey(), EnumSet.copyOf(entry.getValue().keySet()), marks(entry.getValue()), version))
                .toList();
    }

    private static Marks marks(Map<SheetCell, String> typed) {
        var note = typed.getOrDefault(SheetCell.NOTE, "");
        return new Marks(
                constant(Attendance.class, typed.get(SheetCell.ATTENDANCE)),
                constant(Score.class, typed.get(SheetCell.SCORE)),
                note.isBlank() ? null : note);
    }

    private static @Nullable Object word(SheetCell cell, String value) {
        return switch (cell) {
            case ATTENDANCE -> constant(Attendance.class, value);
            case SCORE -> constant(Score.class, value);
            case NOTE -> value;
        };
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The same with everybody present of whom nothing has been said. */
    TypedSheet othersPresent() {
        var filled = new LinkedHashMap<EnrollmentId, Map<SheetCell, String>>();
        cells.forEach((student, typed) -> {
            var row = new EnumMap<SheetCell, String>(typed);
            row.computeIfPresent(
                    SheetCell.ATTENDANCE, (_, value) -> value.isEmpty() ? Attendance.PRESENT.name() : value);
            filled.put(student, row);
        });
        return new TypedSheet(version, filled);
    }

    /** Rows named by their place in {@link #rows} as fields of the form: {@code [3].score} is {@code score.<enrollmentId>}. */
    Map<String, String> atFields(List<FieldError> errors) {
        var students = List.copyOf(cells.keySet());
        var wrong = new HashMap<String, String>();
        for (var error : errors) {
            var end = error.field().indexOf("].");
            var student = students.get(Integer.parseInt(error.field().substring(1, end)));
            wrong.put(error.field().substring(end + 2) + "." + student, error.code());
        }
        return wrong;
    }

    /** The page of what was typed, with what is wrong at its cells. */
    List<SheetLine> lines(SheetView sheet, Map<String, String> wrong) {
        return sheet.rows().stream()
                .map(row -> line(row, cell -> {
                    var typed = typed(row, cell);
                    return new SheetLine.Cell(
                            typed == null ? text(row, cell) : typed, wrong.get(field(cell, row.enrollmentId())), null);
                }))
                .toList();
    }

    /**
     * The page of what was typed, on top of what others have written meanwhile: where one has not typed anything new, theirs stands;
     * where both have, one's own stands and theirs is told.
     *
     * @param seen the sheet as it was shown
     * @param now the sheet as it is
     */
    List<SheetLine> rebased(SheetView seen, SheetView now, List<TakenCell> taken) {
        var before = seen.rows().stream().collect(Collectors.toMap(StudyRecordView::enrollmentId, row -> row));
        var lost = taken.stream().collect(Collectors.toMap(cell -> field(cell.cell(), cell.enrollmentId()), c -> c));
        return now.rows().stream()
                .map(row -> line(row, cell -> {
                    var typed = typed(row, cell);
                    var base = before.get(row.enrollmentId());
                    var untouched = typed == null || typed.equals(base == null ? "" : text(base, cell));
                    var clash = lost.get(field(cell, row.enrollmentId()));
                    return new SheetLine.Cell(
                            untouched ? text(row, cell) : Objects.requireNonNull(typed),
                            null,
                            clash == null ? null : new SheetLine.Theirs(clash.theirs(), clash.by(), clash.at()));
                }))
                .toList();
    }

    private @Nullable String typed(StudyRecordView row, SheetCell cell) {
        return cells.getOrDefault(row.enrollmentId(), Map.of()).get(cell);
    }

    private static String text(StudyRecordView row, SheetCell cell) {
        var word = row.marks().word(cell);
        return word == null ? "" : word;
    }

    private static SheetLine line(StudyRecordView row, Function<SheetCell, SheetLine.Cell> content) {
        var cells = new EnumMap<SheetCell, SheetLine.Cell>(SheetCell.class);
        for (var cell : SheetCell.values()) {
            cells.put(cell, content.apply(cell));
        }
        return new SheetLine(row, cells);
    }

    static String field(SheetCell cell, EnrollmentId student) {
        return cell.wireName() + "." + student;
    }
}
