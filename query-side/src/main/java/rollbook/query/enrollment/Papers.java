package rollbook.query.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.CustomerId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.Forgotten;
import rollbook.query.Table;
import tools.jackson.databind.json.JsonMapper;

/** The table of all enrolments, each a document. */
final class Papers extends Table<Paper> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final String OF_CUSTOMER = "select document from read.enrollment where customer_id = ?";

    private static final Columns<Paper> COLUMNS = Columns.<Paper>of("read.enrollment")
            .with("id", "text", paper -> paper.subject().id())
            .with("version", "bigint", Paper::version)
            .with("position", "bigint", paper -> paper.subject().position())
            .with("came", "bigint", paper -> paper.coming().position())
            .with("customer_id", "text", paper -> paper.subject().customerId())
            .with("class_id", "text", paper -> paper.subject().classId())
            .with("state", "text", Paper::state)
            .with("document", "text", JSON::writeValueAsString);

    private final JdbcTemplate jdbc;
    private final Forgotten forgotten;

    Papers(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
        this.jdbc = jdbc;
        this.forgotten = new Forgotten(jdbc, "read.enrollment_forgotten");
    }

    @Override
    public void write(Collection<Paper> papers) {
        var erased = forgotten.among(papers.stream()
                .filter(Paper::saysSomething)
                .map(paper -> paper.subject().customerId())
                .toList());
        super.write(papers.stream()
                .map(paper -> erased.contains(paper.subject().customerId()) ? paper.forgotten() : paper)
                .toList());
    }

    @Override
    public void clear() {
        super.clear();
        forgotten.clear();
    }

    /** From now on nothing that is said about a customer is kept. */
    void keepNothingOf(CustomerId customer) {
        forgotten.add(customer);
    }

    /** Forgets what was said about a customer. */
    void forget(CustomerId customer) {
        var papers = jdbc.query(OF_CUSTOMER, (row, _) -> read(row), customer.value());
        if (!papers.isEmpty()) {
            write(papers.stream().map(Paper::forgotten).toList());
        }
    }

    static Paper read(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("document"), Paper.class);
    }

    @Override
    protected Paper row(ResultSet row) throws SQLException {
        return read(row);
    }

    @Override
    public long version(Paper row) {
        return row.version();
    }

    @Override
    public Paper evolve(@Nullable Paper row, Fact fact) {
        return Paper.after(row, fact);
    }
}
