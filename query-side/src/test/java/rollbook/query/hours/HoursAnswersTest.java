package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursEvent.HoursUnfrozen;
import rollbook.api.hours.HoursQuery.GetHours;
import rollbook.api.hours.HoursQuery.TallyHours;
import rollbook.api.hours.HoursTallies;
import rollbook.api.hours.HoursTally;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.PackageId;
import rollbook.query.School;

class HoursAnswersTest extends StudyingStory {

    @Test
    void where_nothing_was_bought_nothing_is_counted() {
        attended(python, 1, Attendance.PRESENT);

        assertThat(hours(place, finance))
                .returns(false, HoursView::counted)
                .returns(Hours.of(1), HoursView::used)
                .returns(Hours.NONE, HoursView::debt)
                .returns(null, HoursView::warning)
                .returns(null, HoursView::version);
    }

    @Test
    void attendance_uses_hours_up_and_its_correction_gives_them_back() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.PRESENT);
        var second = attended(python, 2, Attendance.ABSENT);
        attended(python, 3, Attendance.ON_LEAVE);
        assertThat(hours(place, finance)).returns(Hours.of(8), HoursView::left);

        var before = school.now();
        marked(second, place, Attendance.ON_LEAVE);

        assertThat(hours(place, finance))
                .returns(Hours.of(9), HoursView::left)
                .returns(Hours.of(1), HoursView::used)
                .extracting(HoursView::lessons)
                .satisfies(lessons -> assertThat(lessons).hasSize(1));
        assertThat(school.find(new GetHours(place, before), HoursView.class, finance))
                .get()
                .returns(Hours.of(8), HoursView::left);
    }

    @Test
    void what_was_put_right_counts_and_what_was_said_about_it_is_shown() {
        bought("ten", 10, null);
        var before = school.now();
        school.happened(
                book,
                finance,
                new HoursCorrected(book, li, new PackageId("ten"), Hours.of(4), MONDAY.plusYears(1), "miscounted"));

        var now = hours(place, finance);
        assertThat(now.left()).isEqualTo(Hours.of(4));
        assertThat(now.packages()).singleElement().satisfies(one -> {
            assertThat(one.expiresOn()).isEqualTo(MONDAY.plusYears(1));
            assertThat(one.note()).isEqualTo("cash");
            assertThat(one.enrollmentId()).isEqualTo(place);
        });
        assertThat(school.find(new GetHours(place, before), HoursView.class, finance))
                .get()
                .returns(Hours.of(10), HoursView::left);
    }

    @Test
    void the_clock_stands_still_and_goes_on() {
        bought("ten", 10, LocalDate.of(2026, 11, 10));
        assertThat(hours(place, finance)).returns(Hours.of(10), HoursView::lapsed);

        school.happened(book, consultant, new HoursFrozen(book, li, LocalDate.of(2026, 11, 5), "ill"));
        assertThat(hours(place, finance))
                .returns(Hours.of(10), HoursView::left)
                .returns(LocalDate.of(2026, 11, 5), HoursView::frozenSince);

        school.happened(book, consultant, new HoursUnfrozen(book, li, LocalDate.of(2026, 11, 7)));
        assertThat(hours(place, finance))
                .returns(Hours.of(10), HoursView::lapsed)
                .returns(null, HoursView::frozenSince)
                .extracting(HoursView::freezes)
                .isEqualTo(List.of(new HoursView.Freeze(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 7), "ill")));
    }

    @Test
    void the_hours_of_many_are_told_in_a_few_figures() {
        attended(python, 1, Attendance.PRESENT);
        assertThat(tallied(lecturer)).isEmpty();
        bought("ten", 10, null);

        var tally = new HoursTally(place, Hours.of(10), Hours.of(1), Hours.NONE, Hours.of(9), Hours.NONE);
        assertThat(tallied(lecturer)).containsExactly(tally);
        assertThat(tallied(finance)).containsExactly(tally);
        assertThat(tallied(School.ZHAO)).isEmpty();
    }

    @Test
    void who_may_not_see_the_enrolment_sees_no_hours_and_who_does_not_teach_no_attendance() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.LATE);

        assertThat(attendance(lecturer)).isEqualTo(Attendance.LATE);
        assertThat(attendance(boss)).isEqualTo(Attendance.LATE);
        assertThat(attendance(consultant)).isNull();
        assertThat(attendance(finance)).isNull();
        assertThat(school.find(new GetHours(place, null), HoursView.class, School.ZHAO))
                .isEmpty();
        assertThat(school.find(new GetHours(place, null), HoursView.class, School.actor("le", Role.LECTURER)))
                .isEmpty();
    }

    private List<HoursTally> tallied(Actor actor) {
        var some = List.of(place, EnrollmentId.of(li, new ClassId("nowhere")));
        return school.ask(new TallyHours(some), HoursTallies.class, actor).items();
    }

    private @Nullable Attendance attendance(Actor actor) {
        return hours(place, actor).lessons().getFirst().attendance();
    }
}
