package rollbook.command.hours;

import static rollbook.command.hours.FreezeHoursTest.frozen;
import static rollbook.command.hours.FreezeHoursTest.thawed;
import static rollbook.command.hours.HoursStory.BOOK;
import static rollbook.command.hours.HoursStory.LI;
import static rollbook.command.hours.HoursStory.NEXT_BOOK;
import static rollbook.command.hours.HoursStory.NEXT_PLACE;
import static rollbook.command.hours.HoursStory.PLACE;
import static rollbook.command.hours.HoursStory.TODAY;
import static rollbook.command.hours.HoursStory.WANG;
import static rollbook.command.hours.HoursStory.bought;
import static rollbook.command.hours.HoursStory.enrolled;

import org.junit.jupiter.api.Test;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursCarriedIn;
import rollbook.api.hours.HoursEvent.HoursCarriedOut;
import rollbook.command.hours.HoursStory.TransferLi;

class CarryHoursOverTest {

    private static final HoursCarriedOut OUT = new HoursCarriedOut(BOOK, LI, NEXT_PLACE);
    private static final HourBookOpened BEGUN = new HourBookOpened(NEXT_BOOK, LI, NEXT_PLACE);
    private static final HoursCarriedIn IN = new HoursCarriedIn(NEXT_BOOK, LI, PLACE);

    @Test
    void who_goes_on_to_another_class_takes_the_hours_along() {
        bought().when(new TransferLi(BOOK), WANG).happened(OUT, BEGUN, IN);
    }

    @Test
    void whose_clock_stands_still_studies_again_then() {
        bought().given(WANG, frozen(TODAY.minusDays(3)))
                .when(new TransferLi(BOOK), WANG)
                .happenedInAnyOrder(thawed(TODAY), OUT, BEGUN, IN);
    }

    @Test
    void where_nothing_was_bought_nothing_goes_along() {
        enrolled().when(new TransferLi(BOOK), WANG).changedNothing();
    }
}
