package rollbook.web.enrollment;

import java.util.Map;
import java.util.Set;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassId;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;

/**
 * A list of enrolments as its address says it.
 *
 * @param filter which enrolments
 * @param page which part
 */
record EnrollmentList(EnrollmentFilter filter, PageRequest page) {

    private static final Set<String> SORTS = Set.of("enrolledAt", "code", "state");

    static EnrollmentList of(Map<String, String> address) {
        var wanted = new ListParameters(address);
        var filter = new EnrollmentFilter(
                wanted.text("q"),
                wanted.id("customerId", CustomerId::new),
                wanted.id("classId", ClassId::new),
                wanted.word("state", EnrollmentState.class));
        return new EnrollmentList(filter, wanted.page(SORTS));
    }

    /** Where this list stands. */
    public ListAddress address() {
        return ListAddress.of("/enrollments", page)
                .with("q", filter.q())
                .with("customerId", filter.customerId())
                .with("classId", filter.classId())
                .with("state", filter.state());
    }

    public boolean isNarrowed() {
        return !filter.equals(EnrollmentFilter.ALL);
    }
}
