package rollbook.command.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursCommand.BuyHours;

/** A package as it stands: how many hours, bought when, and good until. */
record Bundle(Hours hours, LocalDate boughtOn, @Nullable LocalDate expiresOn) {

    Bundle corrected(Hours newHours, @Nullable LocalDate newExpiry) {
        return new Bundle(newHours, boughtOn, newExpiry);
    }

    /** Whether this is what is asked for, perhaps for a second time and on another day. */
    boolean isWhat(BuyHours command) {
        var day = command.boughtOn() == null ? boughtOn : command.boughtOn();
        return equals(new Bundle(command.hours(), day, command.expiresOn()));
    }
}
