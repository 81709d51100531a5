package rollbook.web.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerExport;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.ExportCustomers;
import rollbook.web.Questions;
import rollbook.web.sheets.SheetFormat;

/** Where customers are taken away as a file, part by part: however many they are, only one part is held at a time. */
@Component
public class CustomerExports {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerExports.class);
    private static final int PART = 1_000;

    private final Questions questions;

    CustomerExports(Questions questions) {
        this.questions = questions;
    }

    /**
     * Begins to take customers away.
     *
     * @throws rollbook.api.Refused if the asker may not
     */
    public Begun begin(CustomerFilter filter, Actor actor, @Nullable Long position) {
        return new Begun(filter, actor, part(filter, null, actor, position));
    }

    private CustomerExport part(
            CustomerFilter filter, @Nullable CustomerId after, Actor actor, @Nullable Long position) {
        return questions.ask(new ExportCustomers(filter, after, PART), CustomerExport.class, actor, position);
    }

    /** Customers about to be taken away: the first of them are here, so nothing but a broken line stops the rest. */
    public final class Begun {

        private final CustomerFilter filter;
        private final Actor actor;
        private CustomerExport part;

        private Begun(CustomerFilter filter, Actor actor, CustomerExport first) {
            this.filter = filter;
            this.actor = actor;
            this.part = first;
        }

        /** Writes all of them as a file. */
        public void writeTo(OutputStream out, SheetFormat format) throws IOException {
            int rows = 0;
            try (var writer = format.to(out)) {
                writer.row(CustomerColumns.headings());
                while (true) {
                    for (var customer : part.items()) {
                        writer.row(CustomerColumns.row(customer));
                    }
                    rows += part.items().size();
                    if (part.next() == null) {
                        break;
                    }
                    part = part(filter, part.next(), actor, null);
                }
            }
            LOG.info("{} took away {} customers as {}", actor.id(), rows, format);
        }
    }
}
