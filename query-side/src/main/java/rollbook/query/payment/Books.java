package rollbook.query.payment;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.word;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.PaidFor;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.ReceiptNumber;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Forgotten;
import rollbook.query.Rows;

/** The tables of ledgers and of their lines. A ledger is read and written with all its lines: it has few. */
final class Books implements Rows<Book> {

    private static final Columns<Book> LEDGERS = Columns.<Book>of("read.ledger")
            .with("id", "text", book -> book.id)
            .with("version", "bigint", book -> book.version)
            .with("customer_id", "text", book -> book.paidFor.customerId())
            .with("enrollment_id", "text", book -> book.paidFor.enrollmentId())
            .with("course_id", "text", book -> book.paidFor.courseId())
            .with("currency", "text", book -> book.currency)
            .with("paid", "numeric", book -> book.paid().amount())
            .with(
                    "plan_due",
                    "date[]",
                    book -> book.instalments.stream().map(Instalment::due).toList())
            .with(
                    "plan_amount",
                    "numeric[]",
                    book -> book.instalments.stream()
                            .map(part -> part.amount().amount())
                            .toList());

    private static final String FORGET = """
        update read.ledger_entry
        set note = case when note is not null and type <> 'PAYMENT' then ? end, declined = case when declined is not null then ? end
        where customer_id = ? and (note is not null or declined is not null)
        """;

    private static final Columns<Entry> LINES = Columns.<Entry>of("read.ledger_entry")
            .with("id", "text", Entry::id)
            .with("version", "bigint", Entry::version)
            .with("position", "bigint", Entry::position)
            .with("ledger_id", "text", Entry::ledgerId)
            .with("payment_id", "text", Entry::paymentId)
            .with("type", "text", Entry::type)
            .with("state", "text", Entry::state)
            .with("customer_id", "text", entry -> entry.paidFor().customerId())
            .with("enrollment_id", "text", entry -> entry.paidFor().enrollmentId())
            .with("course_id", "text", entry -> entry.paidFor().courseId())
            .with("kind", "text", Entry::kind)
            .with("amount", "numeric", entry -> entry.amount().amount())
            .with("currency", "text", entry -> entry.amount().currency())
            .with("method", "text", Entry::method)
            .with("note", "text", Entry::note)
            .with("declined", "text", Entry::declined)
            .with("day", "date", Entry::day)
            .with("at", "timestamptz", Entry::at)
            .with("author", "text", Entry::author)
            .with("approver", "text", Entry::approver)
            .with("consultant", "text", Entry::consultant)
            .with("receipt", "text", Entry::receipt)
            .with("receipt_at", "timestamptz", Entry::receiptAt);

    private final JdbcTemplate jdbc;
    private final ZoneId zone;
    private final Forgotten forgotten;

    Books(JdbcTemplate jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.forgotten = new Forgotten(jdbc, "read.payment_forgotten");
    }

    @Override
    public Map<String, Book> find(Collection<String> ids) {
        var books = LEDGERS.find(jdbc, ids, Books::book);
        jdbc.query(
                "select * from read.ledger_entry where ledger_id = any (?) order by position",
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf("text", books.keySet().toArray(String[]::new))),
                row -> {
                    var entry = entry(row);
                    var book = books.get(entry.ledgerId());
                    if (book != null) {
                        book.known(entry);
                    }
                });
        return books;
    }

    private static Book book(ResultSet row) throws SQLException {
        var book = new Book(row.getString("id"), paidFor(row), row.getString("currency"));
        book.version = row.getLong("version");
        book.instalments = instalments(row);
        return book;
    }

    private static List<Instalment> instalments(ResultSet row) throws SQLException {
        var days = (Date[]) row.getArray("plan_due").getArray();
        var amounts = (BigDecimal[]) row.getArray("plan_amount").getArray();
        var instalments = new ArrayList<Instalment>();
        for (int i = 0; i < days.length; i++) {
            instalments.add(new Instalment(days[i].toLocalDate(), new Money(amounts[i], row.getString("currency"))));
        }
        return instalments;
    }

    private static PaidFor paidFor(ResultSet row) throws SQLException {
        return new PaidFor(
                new CustomerId(row.getString("customer_id")),
                word(row, "enrollment_id", EnrollmentId::new),
                word(row, "course_id", CourseId::new));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getLong("version"),
                row.getLong("position"),
                row.getString("ledger_id"),
                word(row, "payment_id", PaymentId::new),
                EntryType.valueOf(row.getString("type")),
                EntryState.valueOf(row.getString("state")),
                paidFor(row),
                PaymentKind.valueOf(row.getString("kind")),
                Amounts.of(row, "amount"),
                word(row, "method", PaymentMethod::new),
                row.getString("note"),
                row.getString("declined"),
                row.getDate("day").toLocalDate(),
                moment(row, "at"),
                row.getString("author"),
                row.getString("approver"),
                word(row, "consultant", StaffId::new),
                word(row, "receipt", ReceiptNumber::new),
                instant(row, "receipt_at"));
    }

    @Override
    public long version(Book row) {
        return row.version;
    }

    @Override
    public Book evolve(@Nullable Book row, Fact fact) {
        return Book.after(row, fact, zone);
    }

    @Override
    public void write(Collection<Book> books) {
        var lines = books.stream().flatMap(book -> book.changes().stream()).toList();
        LEDGERS.upsert(jdbc, books);
        LINES.upsert(jdbc, lines);
        forgotten
                .among(lines.stream()
                        .filter(Entry::saysSomething)
                        .map(line -> line.paidFor().customerId())
                        .toList())
                .forEach(this::forget);
    }

    /** From now on nothing that is written about a customer is kept. */
    void keepNothingOf(CustomerId customer) {
        forgotten.add(customer);
    }

    /** Forgets what was written about a customer, as it would be read from the log now. */
    void forget(CustomerId customer) {
        jdbc.update(FORGET, Personal.ERASED, Personal.ERASED, customer.value());
    }

    @Override
    public void clear() {
        LEDGERS.clear(jdbc);
        LINES.clear(jdbc);
        forgotten.clear();
    }
}
