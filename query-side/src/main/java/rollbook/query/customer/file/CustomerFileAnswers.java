package rollbook.query.customer.file;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.CustomersByQq;
import rollbook.api.customer.CustomerQuery.FindDuplicates;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.GetWhomToErase;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.Duplicates;
import rollbook.api.customer.Duplicates.Duplicate;
import rollbook.api.customer.Normal;
import rollbook.api.customer.QqBearers;
import rollbook.api.customer.WhomToErase;
import rollbook.query.AnsweredFrom;
import rollbook.query.Fact;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;
import rollbook.query.customer.Mask;
import rollbook.query.customer.Sight;

/** Answers from the customers' files. */
@Component
@OnQuerySide
class CustomerFileAnswers {

    /** Found first and ordered then: the other way round the planner would walk through all files in their order. */
    private static final String LIKE_THESE = """
        with alike as materialized (
            select id, %1$s from read.customer_file where numbers && :numbers::text[] and not gone)
        select %1$s from alike order by id limit :limit
        """.formatted(Dossiers.READ);

    private static final String BEARERS =
            "select bearer, id from read.customer_file where bearer = any (:qqs::text[]) order by id";
    private static final int MOST_DUPLICATES = 20;

    private final JdbcClient jdbc;
    private final EventStore log;
    private final Files files;

    CustomerFileAnswers(JdbcClient jdbc, EventStore log, Files files) {
        this.jdbc = jdbc;
        this.log = log;
        this.files = files;
    }

    @QueryHandler
    @AnsweredFrom({CustomerFileProjection.GROUP, "staff"})
    Optional<CustomerView> answer(GetCustomer query, Actor actor) {
        var sight = new Sight(actor);
        if (query.asOf() == null) {
            return files.open(List.of(query.customerId().value()), sight).stream()
                    .findFirst();
        }
        var asOf = query.asOf();
        return files.find(query.customerId())
                .filter(file -> sight.includes(file.holder()))
                .flatMap(file -> lookBack(file.id(), asOf)
                        .filter(then -> !then.gone())
                        .map(then -> files.show(then, sight.isClear(file.holder()))));
    }

    @QueryHandler
    @AnsweredFrom({CustomerFileProjection.GROUP, "staff"})
    Optional<WhomToErase> answer(GetWhomToErase query) {
        return files.everSaid(query.customerId());
    }

    /** The file as it stood at the instant; empty before it was opened. */
    private Optional<Dossier> lookBack(CustomerId id, Instant asOf) {
        @Nullable Dossier file = null;
        var events = log.readEvents(id.value(), 0);
        while (events.hasNext()) {
            var event = events.next();
            if (event.getTimestamp().isAfter(asOf)) {
                break;
            }
            file = Dossier.after(file, Fact.of(event));
        }
        return Optional.ofNullable(file);
    }

    @QueryHandler
    @AnsweredFrom({CustomerFileProjection.GROUP, "staff"})
    Duplicates answer(FindDuplicates query, Actor actor) {
        var sight = new Sight(actor);
        var numbers = new Numbers().with(query.qq(), query.phone(), query.email());
        var alike = like(numbers.toArray(), MOST_DUPLICATES);
        var staff = Staff.named(jdbc, alike.stream().map(Dossier::holder).toList());
        return new Duplicates(alike.stream()
                .map(file -> new Duplicate(
                        sight.includes(file.holder()) ? file.id() : null,
                        Mask.name(file.file().name()),
                        staff.nameOf(file.holder())))
                .toList());
    }

    @QueryHandler
    @AnsweredFrom(CustomerFileProjection.GROUP)
    QqBearers answer(CustomersByQq query) {
        var bearers = new LinkedHashMap<String, CustomerId>();
        jdbc.sql(BEARERS)
                .param("qqs", query.qqs().stream().map(Normal::qq).toArray(String[]::new))
                .query(row -> {
                    bearers.put(row.getString("bearer"), new CustomerId(row.getString("id")));
                });
        return new QqBearers(bearers);
    }

    private List<Dossier> like(String[] numbers, int limit) {
        return jdbc.sql(LIKE_THESE)
                .param("numbers", numbers)
                .param("limit", limit)
                .query((row, _) -> Dossiers.read(row))
                .list();
    }
}
