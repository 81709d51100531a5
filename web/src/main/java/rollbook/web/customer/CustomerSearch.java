package rollbook.web.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.customer.CustomerFilter;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.web.http.Paging;

/** Which customers a program wants to see, as query parameters. */
record CustomerSearch(
        @Nullable Scope scope,
        @Nullable String q,
        @Nullable CustomerStatus status,
        @Nullable Source source,
        @Nullable String tag,
        @Nullable StaffId consultantId,
        @Nullable CourseId courseId,
        @Nullable Intention intention,
        @Nullable Boolean deleted,
        @Nullable Long page,
        @Nullable Integer size,
        @Nullable String sort,
        @Nullable String reason) {

    private static final Set<String> SORTABLE =
            Set.of("createdAt", "name", "code", "status", "source", "nextContactAt");

    CustomerFilter filter() {
        return new CustomerFilter(
                scope == null ? Scope.ALL : scope,
                Paging.term(q),
                status,
                source,
                tag == null || tag.isEmpty() ? null : tag,
                consultantId,
                courseId,
                intention,
                Boolean.TRUE.equals(deleted));
    }

    PageRequest pageRequest() {
        return Paging.of(page, size, sort, SORTABLE);
    }
}
