package rollbook.api.enrollment;

import java.util.List;
import rollbook.api.Page;

/** One page of enrolments. */
public record EnrollmentPage(List<EnrollmentRow> items, int page, int size, long total, boolean totalIsExact)
        implements Page<EnrollmentRow> {}
