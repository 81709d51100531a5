package rollbook.query.customer.history;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerQuery.GetHistory;
import rollbook.api.customer.HistoryPage;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.customer.Sight;
import rollbook.query.customer.file.Files;

/** Answers what happened to a customer, from the log itself, to who may read the whole file. */
@Component
@OnQuerySide
class CustomerHistoryAnswers {

    private final Chronicle chronicle;
    private final Files files;

    CustomerHistoryAnswers(Chronicle chronicle, Files files) {
        this.chronicle = chronicle;
        this.files = files;
    }

    @QueryHandler
    @AnsweredFrom({"customer-file", "staff"})
    Optional<HistoryPage> answer(GetHistory query, Actor actor) {
        return files.isClear(query.customerId(), new Sight(actor))
                ? Optional.of(page(query, chronicle.of(query.customerId())))
                : Optional.empty();
    }

    private HistoryPage page(GetHistory query, List<DomainEventMessage<?>> events) {
        var page = query.page();
        var shown = events.stream().skip(page.offset()).limit(page.size()).toList();
        return new HistoryPage(chronicle.items(shown), page.page(), page.size(), events.size(), true);
    }
}
