package rollbook.api.hours;

import java.util.List;

/** The lesson hours of some enrolments: of those for which hours are counted. */
public record HoursTallies(List<HoursTally> items) {}
