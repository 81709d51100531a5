package rollbook.query.customer.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerCodes;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerIds;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.CustomersByCode;
import rollbook.api.customer.CustomerQuery.CustomersOfImport;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.KnownCustomers;
import rollbook.query.AnsweredFrom;
import rollbook.query.HumanCode;
import rollbook.query.OnQuerySide;
import rollbook.query.Positions;
import rollbook.query.customer.list.Found.Total;

/** Answers from the list of customers. */
@Component
@OnQuerySide
class CustomerListAnswers {

    private static final int SMALL = 10_000;

    private final JdbcClient jdbc;
    private final ShelvedPages shelved;
    private final SievedPages sieved;
    private final PlainPages plain;
    private final Lines lines;

    @Autowired
    CustomerListAnswers(JdbcClient jdbc, Positions positions) {
        this(jdbc, () -> positions.of(CustomerListProjection.GROUP));
    }

    CustomerListAnswers(JdbcClient jdbc, LongSupplier position) {
        this.jdbc = jdbc;
        this.shelved = new ShelvedPages(jdbc);
        this.sieved = new SievedPages(jdbc, position);
        this.plain = new PlainPages(jdbc);
        this.lines = new Lines(jdbc);
    }

    @QueryHandler
    @AnsweredFrom({CustomerListProjection.GROUP, "staff"})
    CustomerPage answer(FindCustomers query, Actor actor) {
        var wanted = Wanted.of(query.filter(), actor);
        var sorting = Sorting.of(query.page().sort());
        var found = find(wanted, sorting, query.page());
        var items = lines.read(found.ids(), wanted.sight());
        var page = query.page();
        var total = found.total();
        return new CustomerPage(items, page.page(), page.size(), total.shown(), total.isExact());
    }

    private Found find(Wanted wanted, Sorting sorting, PageRequest page) {
        if (!wanted.isShelved()) {
            return plain.find(wanted, sorting, page);
        }
        var size = shelved.count(wanted);
        if (!wanted.isWholeScope()) {
            return size > SMALL && wanted.isIndexed()
                    ? sieved.find(wanted, sorting, page, size)
                    : plain.find(wanted, sorting, page);
        }
        if (page.offset() >= size) {
            return new Found(List.of(), new Total(size));
        }
        return new Found(shelved.page(wanted, sorting, page), new Total(size));
    }

    @QueryHandler
    @AnsweredFrom(CustomerListProjection.GROUP)
    CustomerIds answer(CustomersOfImport query) {
        var ids = jdbc.sql("""
            select id from read.customer
            where import_id = :import and standing <> 'GONE' and position > :after
            order by position limit :limit
            """)
                .param("import", query.importId().value())
                .param("after", position(query.after()))
                .param("limit", query.limit())
                .query((row, _) -> row.getString("id"))
                .list();
        return new CustomerIds(ids.stream().map(CustomerId::new).toList());
    }

    @QueryHandler
    @AnsweredFrom(CustomerListProjection.GROUP)
    CustomerIds answer(KnownCustomers query) {
        var ids = jdbc.sql("select id from read.customer where id = any(:ids) and standing <> 'GONE'")
                .param(
                        "ids",
                        query.customerIds().stream().map(CustomerId::value).toArray(String[]::new))
                .query((row, _) -> row.getString("id"))
                .list();
        return new CustomerIds(ids.stream().map(CustomerId::new).toList());
    }

    @QueryHandler
    @AnsweredFrom(CustomerListProjection.GROUP)
    CustomerCodes answer(CustomersByCode query) {
        var codes = new HashMap<Long, String>();
        query.codes().forEach(code -> HumanCode.customer(code).ifPresent(position -> codes.put(position, code)));
        var customers = new HashMap<String, CustomerId>();
        jdbc.sql("select position, id from read.customer where position = any(:positions) and standing <> 'GONE'")
                .param("positions", codes.keySet().toArray(Long[]::new))
                .query(row -> {
                    var code = codes.get(row.getLong("position"));
                    if (code != null) {
                        customers.put(code, new CustomerId(row.getString("id")));
                    }
                });
        return new CustomerCodes(Map.copyOf(customers));
    }

    private long position(@Nullable CustomerId customer) {
        return customer == null
                ? 0
                : jdbc.sql("select position from read.customer where id = ?")
                        .param(customer.value())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
    }
}
