package rollbook.query.customer.list;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerExport;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.ExportCustomers;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.file.Files;

/** Gives a list away part by part, in the order of registration. */
@Component
@OnQuerySide
class CustomerExportAnswers {

    private final JdbcClient jdbc;
    private final Files files;

    CustomerExportAnswers(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @QueryHandler
    @AnsweredFrom({CustomerListProjection.GROUP, "customer-file", "staff"})
    CustomerExport answer(ExportCustomers query, Actor actor) {
        var wanted = Wanted.of(query.filter(), actor);
        var after = query.after();
        var ids = jdbc.sql("select c.id from read.customer c where " + wanted.all() + """
             and c.position > coalesce((select position from read.customer where id = :after), 0)
            order by c.position limit :limit
            """)
                .params(wanted.parameters())
                .param("after", after == null ? "" : after.value())
                .param("limit", query.limit())
                .query((row, _) -> row.getString("id"))
                .list();
        var next = ids.size() < query.limit() ? null : new CustomerId(ids.getLast());
        return new CustomerExport(files.open(ids, wanted.sight()), next);
    }
}
