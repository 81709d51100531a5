package rollbook.web.customer;

import java.util.Map;
import java.util.Set;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;

/**
 * A list of customers as its address says it.
 *
 * @param filter which customers
 * @param page which part
 */
record CustomerList(CustomerFilter filter, PageRequest page) {

    private static final String PATH = "/customers";
    private static final Set<String> SORTS = Set.of("createdAt", "name", "code", "status", "source", "nextContactAt");

    static CustomerList of(Map<String, String> address, Scope otherwise) {
        var wanted = new ListParameters(address);
        var filter = new CustomerFilter(
                wanted.word("scope", Scope.class, otherwise),
                wanted.text("q"),
                wanted.word("status", CustomerStatus.class),
                wanted.word("source", Source.class),
                wanted.text("tag"),
                wanted.id("consultantId", StaffId::new),
                wanted.id("courseId", CourseId::new),
                wanted.word("intention", Intention.class),
                wanted.flag("deleted"));
        return new CustomerList(filter, wanted.page(SORTS));
    }

    /** Where this list stands. */
    public ListAddress address() {
        return ListAddress.of(PATH, page)
                .with("scope", filter.scope())
                .with("q", filter.q())
                .with("status", filter.status())
                .with("source", filter.source())
                .with("intention", filter.intention())
                .with("tag", filter.tag())
                .with("consultantId", filter.consultantId())
                .with("courseId", filter.courseId())
                .with("deleted", filter.deleted());
    }

    /** The address of another tab, where the same term is looked for. */
    public String inScope(Scope scope, boolean deleted) {
        return ListAddress.of(PATH, page)
                .with("scope", scope)
                .with("q", filter.q())
                .with("deleted", deleted)
                .sortedBy("");
    }

    /** Whether anything but the tab narrows the list. */
    public boolean isNarrowed() {
        return filter.q() != null
                || filter.status() != null
                || filter.source() != null
                || filter.tag() != null
                || filter.consultantId() != null
                || filter.courseId() != null
                || filter.intention() != null;
    }
}
