package rollbook.command.catalog;

import static rollbook.command.catalog.CatalogStory.ADMIN;
import static rollbook.command.catalog.CatalogStory.BOSS;
import static rollbook.command.catalog.CatalogStory.CHEN;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.catalog.CourseCommand.CorrectCourse;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseOutlined;
import rollbook.api.catalog.CourseEvent.CoursePeriodSet;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.catalog.CourseField;
import rollbook.api.catalog.CourseRefusal.NameTaken;
import rollbook.api.catalog.CourseRefusal.NoSuchCourse;
import rollbook.api.catalog.CourseRefusal.OfferedOtherwise;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;
import rollbook.command.unique.UniqueStory;

class CoursesTest {

    private static final CourseId PYTHON = new CourseId("python");
    private static final CourseDetails OFFER = new CourseDetails("Python", Money.of("11800.00"), 5, "Django");

    private final School school = CatalogStory.school();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_course_is_offered_at_its_price() {
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN)
                .happened(
                        new CourseOffered(PYTHON, "Python", Money.of("11800.00"), 5, "Django"),
                        UniqueStory.taken(UniqueKind.COURSE_NAME, "python", PYTHON));
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN).changedNothing();
        school.when(new OfferCourse(PYTHON, new CourseDetails("Go", Money.ZERO, null, null)), ADMIN)
                .wasRefused(new OfferedOtherwise(PYTHON));
    }

    @Test
    void no_two_are_called_the_same() {
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN);

        var second = new CourseDetails("ＰＹＴＨＯＮ", Money.ZERO, null, null);
        school.when(new OfferCourse(new CourseId("second"), second), ADMIN).wasRefused(new NameTaken("ＰＹＴＨＯＮ"));
    }

    @Test
    void what_is_settled_anew_is_a_fact_each() {
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN);

        school.when(
                        new CorrectCourse(
                                PYTHON,
                                EnumSet.allOf(CourseField.class),
                                new CourseDetails("Python 3", Money.of("12800.00"), 6, null)),
                        BOSS)
                .happened(
                        new CourseRenamed(PYTHON, "Python 3"),
                        new CoursePriced(PYTHON, Money.of("12800.00")),
                        new CoursePeriodSet(PYTHON, 6),
                        new CourseOutlined(PYTHON, null),
                        UniqueStory.givenBack(UniqueKind.COURSE_NAME, "python", PYTHON),
                        UniqueStory.taken(UniqueKind.COURSE_NAME, "python 3", PYTHON));
    }

    @Test
    void the_same_price_is_no_new_price() {
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN);

        school.when(price(new Money(new BigDecimal("11800"), "CNY")), ADMIN).changedNothing();
    }

    @Test
    void a_price_is_in_the_schools_money_and_never_below_nothing() {
        school.when(new OfferCourse(PYTHON, OFFER), ADMIN);

        school.when(price(Money.of("-0.01")), ADMIN)
                .wasRefused(new Malformed(List.of(new FieldError("price", "out-of-range", "at least 0"))));
        school.when(price(new Money(BigDecimal.TEN, "EUR")), ADMIN)
                .wasRefused(new Malformed(List.of(new FieldError("price", "other-currency", "the school takes CNY"))));
    }

    @Test
    void an_offer_must_be_complete_and_possible() {
        school.when(new OfferCourse(PYTHON, new CourseDetails(null, null, 121, "x".repeat(20_001))), ADMIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("name", "required", "is required"),
                        new FieldError("price", "required", "is required"),
                        new FieldError("periodMonths", "out-of-range", "between 1 and 120"),
                        new FieldError("outline", "too-long", "at most 20000 characters"))));
    }

    @Test
    void only_administrators_offer_courses() {
        school.when(new OfferCourse(PYTHON, OFFER), BOSS).wasRefused(new NotAllowed("OfferCourse"));
        school.when(price(Money.ZERO), CHEN).wasRefused(new NotAllowed("CorrectCourse"));
        school.when(price(Money.ZERO), BOSS).wasRefused(new NoSuchCourse(PYTHON));
    }

    private static CorrectCourse price(Money price) {
        return new CorrectCourse(PYTHON, Set.of(CourseField.PRICE), new CourseDetails(null, price, null, null));
    }
}
