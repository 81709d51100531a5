package rollbook.query.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.customer.PortfolioEvent;
import rollbook.api.customer.PortfolioEvent.CustomerCapSet;
import rollbook.api.customer.PortfolioEvent.CustomersGivenUp;
import rollbook.api.customer.PortfolioEvent.CustomersStudyNoMore;
import rollbook.api.customer.PortfolioEvent.CustomersStudying;
import rollbook.api.customer.PortfolioEvent.CustomersTaken;
import rollbook.api.customer.PortfolioEvent.PortfolioClosed;
import rollbook.api.customer.PortfolioEvent.PortfolioCounted;
import rollbook.api.customer.PortfolioEvent.PortfolioOpened;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.SqlValues;
import rollbook.query.Table;
import rollbook.query.staff.PortfolioRows.PortfolioRow;

/** The table of how many customers each consultant holds. */
final class PortfolioRows extends Table<PortfolioRow> {

    private static final Columns<PortfolioRow> COLUMNS = Columns.<PortfolioRow>of("read.portfolio")
            .with("id", "text", PortfolioRow::id)
            .with("version", "bigint", PortfolioRow::version)
            .with("consultant", "text", PortfolioRow::consultant)
            .with("held", "int", PortfolioRow::held)
            .with("cap", "int", PortfolioRow::cap);

    PortfolioRows(JdbcTemplate jdbc) {
        super(jdbc, COLUMNS);
    }

    /** How many customers a consultant holds, and may hold where that was settled for them alone. */
    record PortfolioRow(
            String id,
            long version,
            String consultant,
            int held,
            @Nullable Integer cap) {

        PortfolioRow holding(int now, long newVersion) {
            return new PortfolioRow(id, newVersion, consultant, now, cap);
        }

        PortfolioRow capped(@Nullable Integer anew, long newVersion) {
            return new PortfolioRow(id, newVersion, consultant, held, anew);
        }
    }

    @Override
    protected PortfolioRow row(ResultSet row) throws SQLException {
        return new PortfolioRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("consultant"),
                row.getInt("held"),
                SqlValues.number(row, "cap"));
    }

    @Override
    public long version(PortfolioRow row) {
        return row.version();
    }

    @Override
    public PortfolioRow evolve(@Nullable PortfolioRow row, Fact fact) {
        var event = (PortfolioEvent) fact.event();
        if (event instanceof PortfolioOpened opened) {
            var id = opened.portfolioId().value();
            return new PortfolioRow(id, fact.version(), opened.consultant().value(), 0, null);
        }
        if (row == null) {
            throw new MissingRow(fact);
        }
        return switch (event) {
            case PortfolioOpened _ -> row;
            case CustomersTaken e -> row.holding(row.held() + e.customerIds().size(), fact.version());
            case CustomersGivenUp e -> row.holding(row.held() - e.customerIds().size(), fact.version());
            case CustomerCapSet e -> row.capped(e.cap(), fact.version());
            case CustomersStudying _, CustomersStudyNoMore _, PortfolioClosed _, PortfolioCounted _ ->
                row.holding(row.held(), fact.version());
        };
    }
}
