package rollbook.api.enrollment;

import java.util.List;

/** Some enrolments. */
public record EnrollmentIds(List<EnrollmentId> items) {}
