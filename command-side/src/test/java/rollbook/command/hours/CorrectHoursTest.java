package rollbook.command.hours;

import static rollbook.command.hours.BuyHoursTest.malformed;
import static rollbook.command.hours.HoursStory.BOOK;
import static rollbook.command.hours.HoursStory.JIN;
import static rollbook.command.hours.HoursStory.LI;
import static rollbook.command.hours.HoursStory.PLACE;
import static rollbook.command.hours.HoursStory.TEN;
import static rollbook.command.hours.HoursStory.TODAY;
import static rollbook.command.hours.HoursStory.WANG;
import static rollbook.command.hours.HoursStory.ZHAO;
import static rollbook.command.hours.HoursStory.agreed;
import static rollbook.command.hours.HoursStory.approved;
import static rollbook.command.hours.HoursStory.bought;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursCommand.CorrectHours;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursRefusal.ContractSettled;
import rollbook.api.hours.HoursRefusal.NoSuchPackage;
import rollbook.api.hours.PackageId;

class CorrectHoursTest {

    private static final LocalDate END = TODAY.plusYears(1);

    @Test
    void a_package_gets_its_right_hours_and_its_right_end() {
        bought().when(correct(12, END), JIN)
                .happened(new HoursCorrected(BOOK, LI, TEN, Hours.of(12), END, "miscounted"));
        bought().when(correct(10, null), JIN).changedNothing();
    }

    @Test
    void a_package_is_taken_back_by_giving_it_no_hours() {
        bought().when(correct(0, null), WANG)
                .happened(new HoursCorrected(BOOK, LI, TEN, Hours.NONE, null, "miscounted"));
    }

    @Test
    void there_must_be_such_a_package_and_a_reason() {
        var other = new PackageId("other");
        bought().when(new CorrectHours(PLACE, other, Hours.of(1), null, "x"), JIN)
                .wasRefused(new NoSuchPackage(PLACE, other));
        bought().when(new CorrectHours(PLACE, TEN, Hours.of(1), null, " "), JIN)
                .wasRefused(malformed("reason", "required", "is required"));
        bought().when(correct(1, TODAY.minusDays(1)), JIN)
                .wasRefused(malformed("expiresOn", "too-early", "must not be before " + TODAY));
        bought().when(correct(-1, null), JIN).wasRefused(malformed("hours", "not-positive", "must not be below zero"));
    }

    @Test
    void after_the_contract_is_approved_it_is_for_finance() {
        bought().when(correct(1, null), ZHAO).wasRefused(new NotTheHolder(LI));
        bought().given(JIN, agreed(), approved()).when(correct(1, null), WANG).wasRefused(new ContractSettled(PLACE));
    }

    private static CorrectHours correct(int hours, @Nullable LocalDate end) {
        return new CorrectHours(PLACE, TEN, Hours.of(hours), end, "miscounted");
    }
}
