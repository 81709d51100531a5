package rollbook.web.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.FileRules;
import rollbook.api.customer.Sex;
import rollbook.api.customer.Source;
import rollbook.web.KeyedHash;
import rollbook.web.sheets.CellList;
import rollbook.web.sheets.Sheet;

/** Understands the rows of one file, in their order. */
final class RowReader {

    private final List<String> headings;
    private final Mapping mapping;
    private final Clock clock;
    private final RowIds ids;

    RowReader(List<String> headings, Mapping mapping, Clock clock, KeyedHash hash) {
        this.headings = headings;
        this.mapping = mapping;
        this.clock = clock;
        this.ids = new RowIds(hash);
    }

    ImportRow read(Sheet.Row row) {
        return new Reading(row).understood();
    }

    /** One row being understood; what it says in words that fit no field is kept where people will see it. */
    private final class Reading {

        private final Sheet.Row row;
        private final List<FieldError> errors = new ArrayList<>();
        private final LinkedHashSet<String> tags = new LinkedHashSet<>();
        private final List<String> details = new ArrayList<>();

        Reading(Sheet.Row row) {
            this.row = row;
        }

        ImportRow understood() {
            cells(Column.TAGS).forEach(cell -> tags.addAll(CellList.split(cell)));
            details.addAll(cells(Column.DETAILS));
            var file = new CustomerFile(
                    text(Column.NAME),
                    text(Column.QQ),
                    text(Column.QQ_NICK),
                    text(Column.PHONE),
                    text(Column.WECHAT),
                    text(Column.EMAIL),
                    text(Column.SHORT_NAME),
                    sex(),
                    birthDate(),
                    text(Column.SOCIAL_STATUS),
                    source(),
                    text(Column.REFERRER_QQ),
                    course(),
                    joined(details),
                    List.copyOf(tags),
                    joined(cells(Column.MEMO)));
            var createdAt = createdAt();
            errors.addAll(FileRules.check(file, false, LocalDate.now(clock)));
            return new ImportRow(row, ids.next(file), file, text(Column.AUTHOR), createdAt, List.copyOf(errors));
        }

        private List<String> cells(Column column) {
            return mapping.cells(row, column);
        }

        private @Nullable String text(Column column) {
            return mapping.text(row, column);
        }

        private @Nullable String joined(List<String> texts) {
            return texts.isEmpty() ? null : String.join("\n", texts);
        }

        private @Nullable Sex sex() {
            var word = text(Column.SEX);
            return word == null
                    ? null
                    : ValueWords.sex(word).orElseGet(() -> wrong(Column.SEX, "is none of the words for it"));
        }

        /** A source nobody listed is another source; the word itself becomes a tag. */
        private @Nullable Source source() {
            var word = text(Column.SOURCE);
            return word == null
                    ? null
                    : ValueWords.source(word).orElseGet(() -> {
                        tags.add(word);
                        return Source.OTHER;
                    });
        }

        /** A course that is not on the price list by this id was asked about in words. */
        private @Nullable CourseId course() {
            var word = text(Column.COURSE_ID);
            if (word == null || Identifier.isWellFormed(word)) {
                return word == null ? null : new CourseId(word);
            }
            var heading = headings.get(
                    mapping.places().getOrDefault(Column.COURSE_ID, List.of(0)).getFirst());
            details.add(heading + ": " + word);
            return null;
        }

        private @Nullable LocalDate birthDate() {
            var day = text(Column.BIRTH_DATE);
            return day == null
                    ? null
                    : Moments.day(day).orElseGet(() -> wrong(Column.BIRTH_DATE, "is no day; write 2026-03-01"));
        }

        private @Nullable Instant createdAt() {
            var moment = text(Column.CREATED_AT);
            return moment == null
                    ? null
                    : Moments.moment(moment, clock.getZone())
                            .orElseGet(() -> wrong(Column.CREATED_AT, "is no day and no time; write 2026-03-01 08:30"));
        }

        private <T> @Nullable T wrong(Column column, String message) {
            errors.add(new FieldError(column.wireName(), "not-understood", message));
            return null;
        }
    }
}
