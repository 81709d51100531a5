package rollbook.web.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.web.sheets.Sheet;

/** Understands rows of marks. */
record MarkReader(Mapping mapping) {

    private static final int LONGEST_DAY = 5;

    MarkRow read(Sheet.Row row) {
        return new Reading(row).understood();
    }

    /** One row being understood. */
    private final class Reading {

        private final Sheet.Row row;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Sheet.Row row) {
            this.row = row;
        }

        MarkRow understood() {
            var day = day();
            var date = date();
            var marks = new Marks(attendance(), score(), mapping.text(row, Column.NOTE));
            return new MarkRow(
                    row.line(),
                    day,
                    date,
                    mapping.text(row, Column.OUTLINE),
                    mapping.text(row, Column.HOMEWORK),
                    marks,
                    List.copyOf(errors));
        }

        private @Nullable Integer day() {
            var word = mapping.text(row, Column.DAY_NUMBER);
            if (word == null) {
                errors.add(FieldError.missing(Column.DAY_NUMBER.wireName()));
                return null;
            }
            return word.matches("[0-9]{1," + LONGEST_DAY + "}")
                    ? Integer.valueOf(word)
                    : wrong(Column.DAY_NUMBER, "is no whole number");
        }

        private @Nullable LocalDate date() {
            var word = mapping.text(row, Column.DATE);
            return word == null
                    ? null
                    : Moments.schoolDay(word).orElseGet(() -> wrong(Column.DATE, "is no day; write 2026-03-01"));
        }

        private @Nullable Attendance attendance() {
            var word = mapping.text(row, Column.ATTENDANCE);
            return word == null
                    ? null
                    : ValueWords.attendance(word)
                            .orElseGet(() -> wrong(Column.ATTENDANCE, "is none of the words for it"));
        }

        /** Elsewhere {@code N/A} is no answer; here it is one. */
        private @Nullable Score score() {
            var word = mapping.written(row, Column.SCORE).strip();
            if (word.equalsIgnoreCase(Score.NA.sign())) {
                return Score.NA;
            }
            var told = mapping.text(row, Column.SCORE);
            return told == null
                    ? null
                    : ValueWords.score(told).orElseGet(() -> wrong(Column.SCORE, "is no mark of the scale"));
        }

        private <T> @Nullable T wrong(Column column, String message) {
            errors.add(new FieldError(column.wireName(), "not-understood", message));
            return null;
        }
    }
}
