package rollbook.web.courserecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.SheetRules;
import rollbook.api.enrollment.EnrollmentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A sheet as a program sends it. What is no sheet at all is refused as malformed; what is a sheet with bad rows is read as far as it
 * can be, and all that is wrong is told at once, row by row.
 *
 * @param rows those that could be read
 * @param errors what is wrong with the others
 */
record SentSheet(List<SheetRow> rows, List<FieldError> errors) {

    private static final Set<String> MEMBERS =
            Set.of("enrollmentId", "attendance", "score", "note", "version", "student", "guest");

    static SentSheet of(ArrayNode body) {
        refuseIf(body.size() > SheetRules.MOST_ROWS, "", "too-many", "at most " + SheetRules.MOST_ROWS + " rows");
        var rows = new ArrayList<SheetRow>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < body.size(); i++) {
            var reader = new RowReader("[" + i + "]", body.get(i));
            reader.read().ifPresent(rows::add);
            errors.addAll(reader.errors);
        }
        return new SentSheet(List.copyOf(rows), List.copyOf(errors));
    }

    private static void refuseIf(boolean wrong, String field, String code, String message) {
        Refused.unless(!wrong, () -> new Malformed(List.of(new FieldError(field, code, message))));
    }

    /** Reads one row. The student may be sent along as shown; nobody is renamed by it. */
    private static final class RowReader {

        private final String place;
        private final JsonNode row;
        private final List<FieldError> errors = new ArrayList<>();

        RowReader(String place, JsonNode row) {
            this.place = place;
            this.row = row;
            refuseIf(!row.isObject(), place, "invalid", "must be a row");
            row.propertyNames()
                    .forEach(name -> refuseIf(
                            !MEMBERS.contains(name), place + "." + name, "unknown", "there is no such member"));
        }

        Optional<SheetRow> read() {
            var enrollment = text("enrollmentId");
            if (enrollment == null || !Identifier.isWellFormed(enrollment)) {
                wrong(
                        "enrollmentId",
                        enrollment == null ? "required" : "not-on-sheet",
                        "must name a row of this sheet");
            }
            var marks = new Marks(word("attendance", Attendance.class), word("score", Score.class), note());
            var version = version();
            return enrollment == null || !errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SheetRow(new EnrollmentId(enrollment), given(), marks, version));
        }

        private Set<SheetCell> given() {
            return Arrays.stream(SheetCell.values())
                    .filter(cell -> row.has(cell.wireName()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SheetCell.class)));
        }

        private @Nullable String note() {
            var note = text("note");
            return note == null || note.isBlank() ? null : note;
        }

        private @Nullable Long version() {
            var version = row.path("version");
            if (version.isMissingNode() || version.isNull()) {
                return null;
            }
            if (!version.isIntegralNumber() || !version.canConvertToLong()) {
                wrong("version", "invalid", "must be a whole number");
                return null;
            }
            return version.longValue();
        }

        private <E extends Enum<E>> @Nullable E word(String member, Class<E> words) {
            var text = text(member);
            if (text == null) {
                return null;
            }
            for (var word : words.getEnumConstants()) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            wrong(member, "invalid", "must be one of " + List.of(words.getEnumConstants()));
            return null;
        }

        private @Nullable String text(String member) {
            var value = row.path(member);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                wrong(member, "invalid", "must be a text");
                return null;
            }
            return value.stringValue();
        }

        private void wrong(String member, String code, String message) {
            errors.add(new FieldError(place + "." + member, code, message));
        }
    }
}
