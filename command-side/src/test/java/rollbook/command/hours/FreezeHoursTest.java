package rollbook.command.hours;

import static rollbook.command.hours.BuyHoursTest.malformed;
import static rollbook.command.hours.HoursStory.BAN;
import static rollbook.command.hours.HoursStory.BOOK;
import static rollbook.command.hours.HoursStory.BOSS;
import static rollbook.command.hours.HoursStory.LI;
import static rollbook.command.hours.HoursStory.OTHER_ADVISOR;
import static rollbook.command.hours.HoursStory.PLACE;
import static rollbook.command.hours.HoursStory.SPRING;
import static rollbook.command.hours.HoursStory.TODAY;
import static rollbook.command.hours.HoursStory.WANG;
import static rollbook.command.hours.HoursStory.ZHAO;
import static rollbook.command.hours.HoursStory.bought;
import static rollbook.command.hours.HoursStory.enrolled;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.hours.HoursCommand.FreezeHours;
import rollbook.api.hours.HoursCommand.UnfreezeHours;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursEvent.HoursUnfrozen;
import rollbook.api.hours.HoursRefusal.AlreadyFrozen;
import rollbook.api.hours.HoursRefusal.NothingBought;
import rollbook.command.School;

class FreezeHoursTest {

    @Test
    void the_clock_stands_still_from_today_on_unless_another_day_is_named() {
        bought().when(freeze(null), WANG).happened(frozen(TODAY));
        bought().when(freeze(TODAY.plusDays(7)), BAN).happened(frozen(TODAY.plusDays(7)));
        bought().when(freeze(TODAY.minusDays(7)), BOSS).happened(frozen(TODAY.minusDays(7)));
    }

    @Test
    void it_stands_still_once() {
        paused().when(freeze(TODAY), WANG).changedNothing();
        paused().when(freeze(TODAY.plusDays(1)), WANG).wasRefused(new AlreadyFrozen(PLACE, TODAY));
    }

    @Test
    void it_goes_on() {
        paused().when(new UnfreezeHours(PLACE, TODAY.plusDays(3)), BAN).happened(thawed(TODAY.plusDays(3)));
        paused().when(new UnfreezeHours(PLACE, null), WANG).happened(thawed(TODAY));
        bought().when(new UnfreezeHours(PLACE, null), WANG).changedNothing();
        paused().when(new UnfreezeHours(PLACE, TODAY.minusDays(1)), WANG)
                .wasRefused(malformed("on", "too-early", "must not be before " + TODAY));
    }

    @Test
    void it_does_not_stand_still_where_it_has_been_before() {
        paused().given(WANG, thawed(TODAY.plusDays(3)))
                .when(freeze(TODAY), WANG)
                .wasRefused(malformed("from", "too-early", "must not be before " + TODAY.plusDays(3)));
        paused().given(WANG, thawed(TODAY.plusDays(3)))
                .when(freeze(TODAY.plusDays(3)), WANG)
                .happened(frozen(TODAY.plusDays(3)));
    }

    @Test
    void where_nothing_was_bought_nothing_can_stand_still() {
        enrolled().when(freeze(null), WANG).wasRefused(new NothingBought(PLACE));
        bought().when(new FreezeHours(PLACE, null, ""), WANG)
                .wasRefused(malformed("reason", "required", "is required"));
    }

    @Test
    void it_is_for_who_holds_the_customer_or_looks_after_the_class() {
        bought().when(freeze(null), ZHAO).wasRefused(new NotTheHolder(LI));
        bought().when(freeze(null), OTHER_ADVISOR).wasRefused(new NotYourClass(SPRING));
    }

    private static School paused() {
        return bought().given(WANG, frozen(TODAY));
    }

    private static FreezeHours freeze(@Nullable LocalDate from) {
        return new FreezeHours(PLACE, from, "ill");
    }

    static HoursFrozen frozen(LocalDate from) {
        return new HoursFrozen(BOOK, LI, from, "ill");
    }

    static HoursUnfrozen thawed(LocalDate on) {
        return new HoursUnfrozen(BOOK, LI, on);
    }
}
