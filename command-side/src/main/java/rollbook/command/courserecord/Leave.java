package rollbook.command.courserecord;

import rollbook.api.courserecord.LeaveState;
import rollbook.api.customer.CustomerId;

/**
 * A request to be away from a lesson.
 *
 * @param customerId the student who asks
 * @param state how it stands
 * @param reason why
 */
record Leave(CustomerId customerId, LeaveState state, String reason) {

    boolean isOpen() {
        return state == LeaveState.REQUESTED;
    }

    boolean isGranted() {
        return state == LeaveState.GRANTED;
    }

    boolean isDeclined() {
        return state == LeaveState.DECLINED;
    }

    Leave settled(LeaveState how) {
        return new Leave(customerId, how, reason);
    }
}
