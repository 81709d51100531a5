package rollbook.api.staff;

import java.util.List;

/** Those who work at the school and teach or look after classes, by name. */
public record Teachers(List<StaffName> items) {}
