package rollbook.api.hours;

import rollbook.api.enrollment.EnrollmentId;

/**
 * The lesson hours of one enrolment in a few figures.
 *
 * @param lapsed what expired before it was used
 * @param debt what was used and never bought
 */
public record HoursTally(EnrollmentId enrollmentId, Hours bought, Hours used, Hours lapsed, Hours left, Hours debt) {}
