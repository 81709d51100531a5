package rollbook.api.staff;

/** Somebody who works at the school, as others refer to them. */
public record StaffName(StaffId id, String name) {}
