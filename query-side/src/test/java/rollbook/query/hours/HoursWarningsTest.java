package rollbook.query.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.HourBookId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursEvent.HourBookOpened;
import rollbook.api.hours.HoursEvent.HoursBought;
import rollbook.api.hours.HoursEvent.HoursCarriedIn;
import rollbook.api.hours.HoursEvent.HoursCarriedOut;
import rollbook.api.hours.HoursEvent.HoursCorrected;
import rollbook.api.hours.HoursEvent.HoursFrozen;
import rollbook.api.hours.HoursLine;
import rollbook.api.hours.HoursPage;
import rollbook.api.hours.HoursQuery.FindHoursWarnings;
import rollbook.api.hours.HoursView;
import rollbook.api.hours.HoursWarning;
import rollbook.api.hours.PackageId;
import rollbook.query.School;

class HoursWarningsTest extends StudyingStory {

    @Test
    void hours_go_along_to_the_next_class() {
        bought("ten", 10, null);
        attended(python, 1, Attendance.PRESENT);
        var next = new ClassId(School.anyId());
        opened(next);
        var there = EnrollmentId.of(li, next);
        var thereBook = HourBookId.of(there);
        school.happened(place, consultant, new TransferredOut(place, li, there));
        school.happened(there, consultant, new TransferredIn(there, li, next, place, consultant.id(), TUITION));
        school.happened(book, consultant, new HoursCarriedOut(book, li, there));
        school.happened(
                thereBook,
                consultant,
                new HourBookOpened(thereBook, li, there),
                new HoursCarriedIn(thereBook, li, place));
        attended(next, 1, Attendance.LATE);

        assertThat(hours(there, finance)).returns(Hours.of(8), HoursView::left);
        assertThat(warned(finance, null)).isEmpty();
        for (int day = 2; day <= 8; day++) {
            attended(next, day, Attendance.PRESENT);
        }
        assertThat(warned(finance, null)).singleElement().satisfies(line -> {
            assertThat(line.enrollmentId()).isEqualTo(there);
            assertThat(line.left()).isEqualTo(Hours.of(1));
        });
    }

    @Test
    void whoever_has_few_hours_is_on_the_list_the_worst_first() {
        bought("one", 1, null);
        attended(python, 1, Attendance.PRESENT);
        assertThat(warned(consultant, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);

        attended(python, 2, Attendance.PRESENT);
        assertThat(warned(lecturer, null))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .returns(HoursWarning.DEBT, HoursLine::warning)
                        .returns(Hours.of(1), HoursLine::debt)
                        .returns("李雷", HoursLine::customer));
        assertThat(warned(lecturer, HoursWarning.FEW_LEFT)).isEmpty();
        assertThat(warned(School.actor(School.anyId(), Role.CONSULTANT), null)).isEmpty();
    }

    @Test
    void whoever_has_plenty_comes_onto_the_list_when_it_expires_and_leaves_it_while_the_clock_stands_still() {
        bought("ten", 10, TODAY.minusDays(1));
        assertThat(warned(finance, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);

        school.happened(book, consultant, new HoursFrozen(book, li, TODAY.minusDays(5), "ill"));
        assertThat(warned(finance, null)).isEmpty();

        school.happened(
                book, finance, new HoursCorrected(book, li, new PackageId("ten"), Hours.NONE, null, "taken back"));
        assertThat(warned(finance, null)).isEmpty();
    }

    @Test
    void a_lesson_that_turns_out_to_have_been_later_is_owed_because_the_hours_had_expired() {
        bought("ten", 10, MONDAY.plusDays(2));
        school.happened(
                book, finance, new HoursBought(book, li, new PackageId("more"), Hours.of(20), MONDAY, null, ""));
        var lesson = attended(python, 1, Attendance.PRESENT);
        assertThat(standing()).isEqualTo("rest 29");

        school.happened(lesson, lecturer, new LessonMoved(lesson, MONDAY.plusDays(9), null, null, null));

        assertThat(standing()).isEqualTo("rest 29");
        assertThat(hours(place, finance)).returns(Hours.of(19), HoursView::left);
        assertThat(warned(finance, null)).isEmpty();
    }

    @Test
    void what_was_reckoned_under_other_settings_is_reckoned_anew() {
        bought("one", 1, null);
        attended(python, 1, Attendance.PRESENT);
        assertThat(warned(finance, null)).hasSize(1);

        school.jdbc()
                .sql("update read.hours_standing set reckoned_by = 'other', rest = 99 where id = ?")
                .param(place.value())
                .update();

        assertThat(warned(finance, null)).extracting(HoursLine::warning).containsExactly(HoursWarning.NONE_LEFT);
    }

    private String standing() {
        school.settle();
        return school.jdbc()
                .sql("select 'rest ' || trunc(rest) from read.hours_standing where id = ?")
                .param(place.value())
                .query(String.class)
                .single();
    }

    private List<HoursLine> warned(Actor actor, @Nullable HoursWarning warning) {
        var all = new FindHoursWarnings(null, warning, PageRequest.first(100));
        return school.ask(all, HoursPage.class, actor).items().stream()
                .filter(line -> line.customerId().equals(li))
                .toList();
    }
}
