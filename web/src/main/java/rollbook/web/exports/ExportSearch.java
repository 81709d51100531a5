package rollbook.web.exports;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.web.sheets.SheetFormat;

/** Which customers are taken away, and as what, as query parameters: the filters of the list. */
record ExportSearch(
        @Nullable Scope scope,
        @Nullable String q,
        @Nullable CustomerStatus status,
        @Nullable Source source,
        @Nullable String tag,
        @Nullable StaffId consultantId,
        @Nullable CourseId courseId,
        @Nullable Intention intention,
        @Nullable Boolean deleted,
        @Nullable String format,
        @Nullable String reason) {

    CustomerFilter filter() {
        return new CustomerFilter(
                scope == null ? Scope.ALL : scope,
                blankIsNone(q),
                status,
                source,
                blankIsNone(tag),
                consultantId,
                courseId,
                intention,
                Boolean.TRUE.equals(deleted));
    }

    /** By which filters, without what is looked for. */
    String what() {
        var filter = filter();
        var narrowed = new StringJoiner(", ");
        narrowed.add("scope " + filter.scope());
        add(narrowed, "q", filter.q());
        add(narrowed, "status", filter.status());
        add(narrowed, "source", filter.source());
        add(narrowed, "tag", filter.tag());
        add(narrowed, "consultant", filter.consultantId());
        add(narrowed, "course", filter.courseId());
        add(narrowed, "intention", filter.intention());
        add(narrowed, "deleted", filter.deleted() ? "" : null);
        return narrowed.toString();
    }

    private static void add(StringJoiner narrowed, String name, @Nullable Object value) {
        if (value != null) {
            narrowed.add(name);
        }
    }

    SheetFormat sheetFormat() {
        if (format == null || format.equals(SheetFormat.CSV.extension())) {
            return SheetFormat.CSV;
        }
        Refused.unless(
                format.equals(SheetFormat.XLSX.extension()),
                () -> new Refusal.Malformed(List.of(new FieldError("format", "unknown", "must be csv or xlsx"))));
        return SheetFormat.XLSX;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
