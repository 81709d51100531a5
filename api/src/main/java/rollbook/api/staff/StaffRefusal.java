package rollbook.api.staff;

import rollbook.api.Refusal;

/** Why something cannot be done with somebody who works at the school. */
public sealed interface StaffRefusal {

    /** There is nobody like that. */
    record NoSuchStaff(StaffId staffId) implements StaffRefusal, Refusal.Missing {}

    /** Somebody else logs in by this name. */
    record UsernameTaken(String username) implements StaffRefusal, Refusal.Conflict {}

    /** Nobody settles their own roles, or sends themselves away. */
    record OwnRoles(StaffId staffId) implements StaffRefusal, Refusal.Forbidden {}

    /** They have left the school. */
    record StaffInactive(StaffId staffId) implements StaffRefusal, Refusal.Conflict {}

    /** Somebody was already hired under this id. */
    record AlreadyHired(StaffId staffId) implements StaffRefusal, Refusal.Conflict {}
}
