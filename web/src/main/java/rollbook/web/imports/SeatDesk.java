package rollbook.web.imports;

import java.util.List;
import java.util.Set;
import rollbook.api.enrollment.EnrollmentId;

/** Where rows become enrolments, or would become them. */
interface SeatDesk {

    /**
     * Deals with the next rows of the file; one outcome for each, in their order.
     *
     * @param present who is known to be in their class already, or to have left it; others may be, too
     */
    List<Outcome> take(List<WantedSeat> seats, Set<EnrollmentId> present);
}
