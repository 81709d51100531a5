package rollbook.web.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list of students wants for somebody. They are dealt with in the order in which they stand here: who has left makes
 * room for who sits, and who waits comes last.
 */
sealed interface SeatWish {

    /** They were in the class, and left. */
    record HasLeft(String reason, @Nullable LocalDate on) implements SeatWish {}

    /**
     * They sit in the class.
     *
     * @param orWait whether they wait where there is no seat
     */
    record Sits(boolean orWait) implements SeatWish {}

    /** They wait; a seat that is free is theirs. */
    record Waits() implements SeatWish {}

    /** Which comes first. */
    default int turn() {
        return switch (this) {
            case HasLeft _ -> 0;
            case Sits _ -> 1;
            case Waits _ -> 2;
        };
    }

    /** Whether they may be put on the waiting list. Who has left may have left a full class. */
    default boolean mayWait() {
        return !(this instanceof Sits(var orWait)) || orWait;
    }
}
