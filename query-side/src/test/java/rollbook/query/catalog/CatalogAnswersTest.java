package rollbook.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.NotAllowed;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.catalog.BranchEvent.BranchMoved;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.BranchEvent.BranchRenamed;
import rollbook.api.catalog.BranchPage;
import rollbook.api.catalog.BranchView;
import rollbook.api.catalog.CatalogQuery.FindBranches;
import rollbook.api.catalog.CatalogQuery.FindCourses;
import rollbook.api.catalog.CatalogQuery.GetBranch;
import rollbook.api.catalog.CatalogQuery.GetCourse;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.CourseEvent.CourseOffered;
import rollbook.api.catalog.CourseEvent.CourseOutlined;
import rollbook.api.catalog.CourseEvent.CoursePeriodSet;
import rollbook.api.catalog.CourseEvent.CoursePriced;
import rollbook.api.catalog.CourseEvent.CourseRenamed;
import rollbook.api.catalog.CoursePage;
import rollbook.api.catalog.CourseRow;
import rollbook.api.catalog.CourseView;
import rollbook.api.catalog.CourseView.Priced;
import rollbook.api.catalog.Offer;
import rollbook.query.School;

class CatalogAnswersTest {

    private final School school = School.shared();
    private final String word = School.anyId();

    @Test
    void a_branch_is_shown_as_it_was_put_right_last() {
        var id = new BranchId(School.anyId());
        school.happened(
                id,
                new BranchOpened(id, "Haidian " + word, "old street"),
                new BranchRenamed(id, "West " + word),
                new BranchMoved(id, null));

        assertThat(school.find(new GetBranch(id), BranchView.class, School.LI))
                .hasValueSatisfying(branch -> assertThat(branch)
                        .returns("West " + word, BranchView::name)
                        .returns(null, BranchView::address)
                        .returns(2L, BranchView::version));
        assertThat(school.ask(new FindBranches("WEST " + word, PageRequest.first(5)), BranchPage.class, School.LI)
                        .items())
                .extracting(BranchView::id)
                .containsExactly(id);
    }

    @Test
    void a_course_tells_what_it_has_ever_cost() {
        var id = new CourseId(School.anyId());
        school.happened(id, new CourseOffered(id, "Python " + word, Money.of("100.00"), 5, null));
        var before = school.now();
        awaitAnotherMicrosecond();
        school.happened(
                id,
                new CoursePriced(id, Money.of("120.50")),
                new CoursePeriodSet(id, 6),
                new CourseOutlined(id, "Django"),
                new CourseRenamed(id, "Python 3 " + word));

        assertThat(school.find(new GetCourse(id, null), CourseView.class, School.LI))
                .hasValueSatisfying(course -> {
                    assertThat(course)
                            .returns(Money.of("120.50"), CourseView::price)
                            .returns(6, CourseView::periodMonths)
                            .returns("Django", CourseView::outline)
                            .returns("Python 3 " + word, CourseView::name)
                            .returns(4L, CourseView::version);
                    assertThat(course.prices())
                            .extracting(Priced::price)
                            .containsExactly(Money.of("100.00"), Money.of("120.50"));
                });
        assertThat(school.find(new GetCourse(id, before), CourseView.class, School.LI))
                .hasValueSatisfying(course ->
                        assertThat(course.prices()).extracting(Priced::price).containsExactly(Money.of("100.00")));
        assertThat(school.find(new GetCourse(id, before.minusSeconds(60)), CourseView.class, School.LI))
                .isEmpty();
    }

    @Test
    void courses_are_found_and_sorted() {
        var cheap = new CourseId(School.anyId());
        var dear = new CourseId(School.anyId());
        school.happened(cheap, new CourseOffered(cheap, "B " + word, Money.of("9.00"), null, null));
        school.happened(dear, new CourseOffered(dear, "A " + word, Money.of("10.00"), 3, "about " + word));

        assertThat(courses(word, "price")).extracting(CourseRow::id).containsExactly(cheap, dear);
        assertThat(courses(word, "")).extracting(CourseRow::id).containsExactly(dear, cheap);
        assertThat(courses("about " + word, "-createdAt"))
                .extracting(CourseRow::id)
                .containsExactly(dear);
        assertThat(school.ask(new GetOffer(), Offer.class, School.LI).courses())
                .extracting(Offer.CourseName::id)
                .contains(cheap, dear);
    }

    @Test
    void students_do_not_read_the_books() {
        assertThatThrownBy(() -> school.ask(new GetOffer(), Offer.class, School.actor("st", Role.STUDENT)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new NotAllowed("GetOffer")));
    }

    private List<CourseRow> courses(String q, String sort) {
        return school.ask(new FindCourses(q, new PageRequest(1, 20, sort)), CoursePage.class, School.LI)
                .items();
    }

    private void awaitAnotherMicrosecond() {
        var now = school.now();
        while (!school.now().isAfter(now.plusNanos(2_000))) {
            Thread.onSpinWait();
        }
    }
}
