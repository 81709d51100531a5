package rollbook.api.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.Page;

/**
 * One page of enrolments.
 *
 * @param sum of everything the filter shows on all pages, as far as one may see what was paid; absent for who may not at all
 */
public record EnrollmentPage(
        List<EnrollmentRow> items,
        int page,
        int size,
        long total,
        boolean totalIsExact,
        @Nullable EnrollmentSum sum) implements Page<EnrollmentRow> {}
