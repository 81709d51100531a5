package rollbook.command;

import rollbook.api.staff.StaffId;

/** What is entrusted to somebody who works at the school; an area that entrusts anything says how it is taken back. */
public interface Belongings {

    /** Takes everything back, and sees to it that nothing is entrusted to them again. */
    void takeBackFrom(StaffId leaver, String reason);
}
