package rollbook.web.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rollbook.api.FieldError;
import rollbook.api.enrollment.EnrollmentRules;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.web.sheets.Sheet;

/** Understands what rows of students want. A row that says nothing about it wants a seat. */
record SeatReader(Mapping mapping, LocalDate today) {

    /** A wish, and what is wrong with it. */
    record Read(SeatWish wish, List<FieldError> errors) {}

    /** Whether rows can want different things. */
    boolean tellsApart() {
        return mapping.has(Column.STATE);
    }

    Read read(Sheet.Row row) {
        var errors = new ArrayList<FieldError>();
        var wish = switch (state(row, errors)) {
            case WITHDRAWN -> hasLeft(row, errors);
            case WAITING -> new SeatWish.Waits();
            default -> new SeatWish.Sits(orWait(row, errors));
        };
        return new Read(wish, List.copyOf(errors));
    }

    private EnrollmentState state(Sheet.Row row, List<FieldError> errors) {
        var word = mapping.text(row, Column.STATE);
        return word == null
                ? EnrollmentState.ENROLLED
                : ValueWords.enrollmentState(word)
                        .orElseGet(() ->
                                wrong(errors, Column.STATE, "is none of the words for it", EnrollmentState.ENROLLED));
    }

    private boolean orWait(Sheet.Row row, List<FieldError> errors) {
        var word = mapping.text(row, Column.WAIT_IF_FULL);
        return word != null
                && ValueWords.answer(word)
                        .orElseGet(() -> wrong(errors, Column.WAIT_IF_FULL, "is neither yes nor no", false));
    }

    private SeatWish hasLeft(Sheet.Row row, List<FieldError> errors) {
        var reason = mapping.text(row, Column.REASON);
        var day = mapping.text(row, Column.LEFT_ON);
        var on = day == null ? null : Moments.day(day).orElse(null);
        errors.addAll(EnrollmentRules.checkLeaving(reason, on, today));
        if (day != null && on == null) {
            errors.add(error(Column.LEFT_ON, "is no day; write 2026-03-01"));
        }
        return new SeatWish.HasLeft(reason == null ? "" : reason, on);
    }

    private static <T> T wrong(List<FieldError> errors, Column column, String message, T instead) {
        errors.add(error(column, message));
        return instead;
    }

    private static FieldError error(Column column, String message) {
        return new FieldError(column.wireName(), "not-understood", message);
    }
}
