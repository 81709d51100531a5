package rollbook.command.hours;

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
import static rollbook.command.hours.HoursStory.buyTen;
import static rollbook.command.hours.HoursStory.enrolled;
import static rollbook.command.hours.HoursStory.opened;
import static rollbook.command.hours.HoursStory.ten;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.customer.CustomerRefusal.NotTheHolder;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.enrollment.EnrollmentRefusal.NotInClass;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursCommand.BuyHours;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursRefusal.ContractSettled;
import rollbook.api.hours.PackageId;

class BuyHoursTest {

    @Test
    void a_package_is_bought_today_unless_another_day_is_named() {
        enrolled().when(buyTen(), JIN).happened(opened(), ten(null));

        var day = TODAY.minusDays(9);
        var end = TODAY.plusMonths(6);
        bought().when(new BuyHours(PLACE, new PackageId("more"), Hours.of(5), day, end, "gift"), JIN)
                .happened(new HoursBought(BOOK, LI, new PackageId("more"), Hours.of(5), day, end, "gift"));
    }

    @Test
    void the_same_package_again_changes_nothing_and_another_by_its_name_is_refused() {
        bought().when(buyTen(), JIN).changedNothing();
        var yesterday = new HoursBought(BOOK, LI, TEN, Hours.of(10), TODAY.minusDays(1), null, null);
        enrolled().given(JIN, opened(), yesterday).when(buyTen(), JIN).changedNothing();
        bought().when(new BuyHours(PLACE, TEN, Hours.of(11), null, null, null), JIN)
                .wasRefused(malformed("packageId", "taken", "names another package"));
    }

    @Test
    void a_consultant_sells_to_their_own_customers_until_the_contract_is_approved() {
        enrolled().when(buyTen(), WANG).happened(opened(), ten(null));
        enrolled().when(buyTen(), ZHAO).wasRefused(new NotTheHolder(LI));
        enrolled().given(JIN, agreed(), approved()).when(buyTen(), WANG).wasRefused(new ContractSettled(PLACE));
        enrolled().given(JIN, agreed(), approved()).when(buyTen(), JIN).happened(opened(), ten(null));
    }

    @Test
    void only_who_has_a_seat_buys() {
        enrolled()
                .given(WANG, new Withdrawn(PLACE, LI, "moved", null))
                .when(buyTen(), JIN)
                .wasRefused(new NotInClass(PLACE, EnrollmentState.WITHDRAWN));
        var nobody = new EnrollmentId("nobody");
        enrolled()
                .when(new BuyHours(nobody, TEN, Hours.of(1), null, null, null), JIN)
                .wasRefused(new NoSuchEnrollment(nobody));
    }

    @Test
    void hours_are_above_zero_and_days_make_sense() {
        enrolled()
                .when(buying(Hours.NONE, null, null), JIN)
                .wasRefused(malformed("hours", "not-positive", "must be above zero"));
        enrolled()
                .when(buying(Hours.of(10_001), null, null), JIN)
                .wasRefused(malformed("hours", "out-of-range", "at most 10000"));
        enrolled()
                .when(buying(Hours.of(1), TODAY.plusDays(1), null), JIN)
                .wasRefused(malformed("boughtOn", "out-of-range", "lies in the future or too far back"));
        enrolled()
                .when(buying(Hours.of(1), null, TODAY.minusDays(1)), JIN)
                .wasRefused(malformed("expiresOn", "too-early", "must not be before " + TODAY));
    }

    private static BuyHours buying(Hours hours, @Nullable LocalDate boughtOn, @Nullable LocalDate expiresOn) {
        return new BuyHours(PLACE, TEN, hours, boughtOn, expiresOn, null);
    }

    static Malformed malformed(String field, String code, String message) {
        return new Malformed(List.of(new FieldError(field, code, message)));
    }
}
