package rollbook.web.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerExport;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.ExportCustomers;
import rollbook.web.Questions;
import rollbook.web.disclosure.DisclosureKind;
import rollbook.web.disclosure.Disclosures;
import rollbook.web.sheets.SheetFormat;

/** Where customers are taken away as a file, part by part: however many they are, only one part is held at a time. */
@Component
class CustomerExports {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerExports.class);
    private static final int PART = 1_000;

    private final Questions questions;
    private final Disclosures disclosures;
    private final Clock clock;

    CustomerExports(Questions questions, Disclosures disclosures, Clock clock) {
        this.questions = questions;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * Begins to take customers away.
     *
     * @throws rollbook.api.Refused if the asker may not, or has had their share
     */
    Begun begin(ExportSearch search, Actor actor, @Nullable Long position) {
        var filter = search.filter();
        var format = search.sheetFormat();
        var first = part(filter, null, actor, position);
        var shown = disclosures.begin(DisclosureKind.EXPORT, actor, search.what(), search.reason());
        return new Begun(filter, format, actor, first, shown);
    }

    private CustomerExport part(
            CustomerFilter filter, @Nullable CustomerId after, Actor actor, @Nullable Long position) {
        return questions.ask(new ExportCustomers(filter, after, PART), CustomerExport.class, actor, position);
    }

    /** Customers about to be taken away: the first of them are here, so nothing but a broken line stops the rest. */
    final class Begun {

        private final CustomerFilter filter;
        private final SheetFormat format;
        private final Actor actor;
        private final Disclosures.Shown shown;
        private CustomerExport part;

        private Begun(
                CustomerFilter filter, SheetFormat format, Actor actor, CustomerExport first, Disclosures.Shown shown) {
            this.filter = filter;
            this.format = format;
            this.actor = actor;
            this.part = first;
            this.shown = shown;
        }

        /** Answers with all of them as a file. What has left is written down, also where the line breaks. */
        void answer(HttpServletResponse response) throws IOException {
            var name = "rollbook-customers-" + LocalDate.now(clock) + "." + format.extension();
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            int rows = 0;
            try (var writer = format.to(response.getOutputStream())) {
                writer.row(CustomerColumns.headings());
                while (true) {
                    rows += part.items().size();
                    for (var customer : part.items()) {
                        writer.row(CustomerColumns.row(customer));
                    }
                    if (part.next() == null) {
                        break;
                    }
                    part = part(filter, part.next(), actor, null);
                }
            } finally {
                shown.lines(rows);
            }
            LOG.info("{} took away {} customers as {}", actor.id(), rows, format);
        }
    }
}
