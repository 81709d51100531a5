package rollbook.command.enrollment;

import rollbook.api.Money;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.staff.StaffId;

/** Whether somebody has a place in a class, and on which terms. */
sealed interface Place {

    /** How this is called outside. */
    EnrollmentState state();

    /** Never enrolled. */
    record None() implements Place {
        @Override
        public EnrollmentState state() {
            return EnrollmentState.WITHDRAWN;
        }
    }

    /** On the waiting list, put there by somebody. */
    record Waiting(StaffId enrolledBy) implements Place {
        @Override
        public EnrollmentState state() {
            return EnrollmentState.WAITING;
        }
    }

    /** Has a seat that somebody gave them, at a price. */
    record Seated(StaffId enrolledBy, Money tuition, Contract contract) implements Place {

        static Seated anew(StaffId enrolledBy, Money tuition) {
            return new Seated(enrolledBy, tuition, Contract.OPEN);
        }

        @Override
        public EnrollmentState state() {
            return switch (contract) {
                case OPEN -> EnrollmentState.ENROLLED;
                case AGREED -> EnrollmentState.AGREED;
                case APPROVED -> EnrollmentState.APPROVED;
            };
        }
    }

    /** Has left the class, or the waiting list. */
    record Left() implements Place {
        @Override
        public EnrollmentState state() {
            return EnrollmentState.WITHDRAWN;
        }
    }

    /** Went on to another class. */
    record GoneOn(EnrollmentId to) implements Place {
        @Override
        public EnrollmentState state() {
            return EnrollmentState.TRANSFERRED;
        }
    }

    /** The seat that somebody who waits gets. */
    default Place seatedAt(Money tuition) {
        return this instanceof Waiting waiting ? Seated.anew(waiting.enrolledBy(), tuition) : this;
    }

    /** The same seat, with the contract come so far. */
    default Place with(Contract contract) {
        return this instanceof Seated seated ? new Seated(seated.enrolledBy(), seated.tuition(), contract) : this;
    }

    /** Whether one can be enrolled, for the first time or again. */
    default boolean isOpen() {
        return this instanceof None || state().isOver();
    }
}
