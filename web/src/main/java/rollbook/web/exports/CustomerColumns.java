package rollbook.web.exports;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerView;
import rollbook.web.sheets.CellGuard;
import rollbook.web.sheets.CellList;

/** A customer as a row: under headings that an import understands, every text guarded. */
final class CustomerColumns {

    private static final List<Column> COLUMNS = List.of(
            new Column("code", CustomerView::code),
            file("name", CustomerFile::name),
            file("qq", CustomerFile::qq),
            file("qqNick", CustomerFile::qqNick),
            file("phone", CustomerFile::phone),
            file("wechat", CustomerFile::wechat),
            file("email", CustomerFile::email),
            file("shortName", CustomerFile::shortName),
            file("sex", CustomerFile::sex),
            file("birthDate", CustomerFile::birthDate),
            file("socialStatus", CustomerFile::socialStatus),
            file("source", CustomerFile::source),
            file("referrerQq", CustomerFile::referrerQq),
            file("courseId", CustomerFile::courseId),
            file("details", CustomerFile::details),
            file("tags", file -> CellList.join(file.tags())),
            file("memo", CustomerFile::memo),
            new Column("status", CustomerView::status),
            new Column("consultant", CustomerColumns::consultant),
            new Column("enrollments", CustomerView::enrollments),
            new Column("intention", CustomerView::intention),
            new Column("nextContactAt", CustomerView::nextContactAt),
            new Column("author", CustomerColumns::author),
            new Column("createdAt", CustomerColumns::createdAt));

    private CustomerColumns() {}

    static List<String> headings() {
        return COLUMNS.stream().map(Column::heading).toList();
    }

    static List<String> row(CustomerView customer) {
        return COLUMNS.stream().map(column -> column.cell(customer)).toList();
    }

    private static Column file(String heading, Function<CustomerFile, @Nullable Object> value) {
        return new Column(heading, customer -> value.apply(customer.file()));
    }

    private static @Nullable Object consultant(CustomerView customer) {
        return customer.consultant() == null ? null : customer.consultant().name();
    }

    /** Who wrote it originally, also where that was in another program. */
    private static @Nullable Object author(CustomerView customer) {
        var origin = customer.origin();
        if (origin != null && origin.author() != null) {
            return origin.author();
        }
        return customer.createdBy() == null ? null : customer.createdBy().name();
    }

    private static Object createdAt(CustomerView customer) {
        var origin = customer.origin();
        return origin != null && origin.createdAt() != null ? origin.createdAt() : customer.createdAt();
    }

    /** One column. */
    private record Column(String heading, Function<CustomerView, @Nullable Object> value) {

        String cell(CustomerView customer) {
            var content = value.apply(customer);
            return content == null ? "" : CellGuard.guarded(content.toString());
        }
    }
}
