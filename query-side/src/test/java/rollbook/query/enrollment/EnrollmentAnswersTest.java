package rollbook.query.enrollment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollbook.query.customer.Customers.anybody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.enrollment.Agreement;
import rollbook.api.enrollment.EnrollmentEvent.ContractAgreed;
import rollbook.api.enrollment.EnrollmentEvent.ContractApproved;
import rollbook.api.enrollment.EnrollmentEvent.Enrolled;
import rollbook.api.enrollment.EnrollmentEvent.MovedUpFromWaitingList;
import rollbook.api.enrollment.EnrollmentEvent.TransferredIn;
import rollbook.api.enrollment.EnrollmentEvent.TransferredOut;
import rollbook.api.enrollment.EnrollmentEvent.Withdrawn;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentIds;
import rollbook.api.enrollment.EnrollmentQuery.GetEnrollment;
import rollbook.api.enrollment.EnrollmentQuery.PresentEnrollments;
import rollbook.api.enrollment.EnrollmentQuery.WithdrawnEnrollments;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.enrollment.EnrollmentView;
import rollbook.api.enrollment.EnrollmentView.Agreed;
import rollbook.query.School;

class EnrollmentAnswersTest extends EnrollmentStory {

    @Test
    void an_enrolment_is_shown_with_its_contract_as_it_grows() {
        var customer = aCustomer("诸葛亮");
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, consultant, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        assertThat(view(id, finance))
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns("诸葛亮", EnrollmentView::customer)
                .returns("Python", EnrollmentView::course)
                .returns(TUITION, EnrollmentView::tuition)
                .returns(null, EnrollmentView::agreement);

        var before = school.now();
        school.happened(id, consultant, new ContractAgreed(id, customer, Agreement.RECORDED, "paper 17"));
        school.happened(id, finance, new ContractApproved(id, customer, finance.id()));
        var approved = view(id, consultant);
        assertThat(approved.state()).isEqualTo(EnrollmentState.APPROVED);
        assertThat(requireNonNull(approved.agreement()))
                .returns("paper 17", Agreed::proof)
                .extracting(Agreed::recordedBy)
                .isNotNull();
        assertThat(requireNonNull(approved.approval()).by().id()).isEqualTo(finance.id());

        assertThat(school.find(new GetEnrollment(id, before), EnrollmentView.class, finance)
                        .orElseThrow())
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns(null, EnrollmentView::approval)
                .returns(approved.code(), EnrollmentView::code);
        assertThat(school.find(new GetEnrollment(id, before.minusSeconds(60)), EnrollmentView.class, finance))
                .isEmpty();
    }

    @Test
    void who_waits_knows_whose_turn_it_is() {
        var first = waiting("first");
        var second = waiting("second");
        var third = waiting("third");
        assertThat(place(second)).isEqualTo(2);
        assertThat(view(second, finance).tuition()).isNull();

        school.happened(first, new Withdrawn(first, anybody(), "no more", null));
        assertThat(place(third)).isEqualTo(2);
        school.happened(second, new MovedUpFromWaitingList(second, anybody(), TUITION));
        assertThat(place(third)).isEqualTo(1);
        assertThat(view(second, finance))
                .returns(null, EnrollmentView::waitingPlace)
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state);
        assertThat(view(first, finance).leaving()).isNotNull();
    }

    @Test
    void who_comes_again_begins_a_new_paper_under_the_old_number() {
        var customer = aCustomer("again");
        var id = EnrollmentId.of(customer, classId);
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));
        school.happened(id, new ContractAgreed(id, customer, Agreement.BY_STUDENT, null));
        var code = view(id, finance).code();
        school.happened(id, new Withdrawn(id, customer, "ill", null));
        school.happened(id, new Enrolled(id, customer, classId, consultant.id(), TUITION));

        assertThat(view(id, finance))
                .returns(code, EnrollmentView::code)
                .returns(null, EnrollmentView::agreement)
                .returns(null, EnrollmentView::leaving)
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state);
    }

    @Test
    void a_transfer_names_both_ends() {
        var customer = aCustomer("goes on");
        var other = aClass("8");
        var from = EnrollmentId.of(customer, classId);
        var to = EnrollmentId.of(customer, other);
        school.happened(from, new Enrolled(from, customer, classId, consultant.id(), TUITION));
        school.happened(from, new TransferredOut(from, customer, to));
        school.happened(to, new TransferredIn(to, customer, other, from, consultant.id(), TUITION));

        assertThat(view(from, finance))
                .returns(EnrollmentState.TRANSFERRED, EnrollmentView::state)
                .returns(to, EnrollmentView::transferredTo);
        assertThat(view(to, finance))
                .returns(EnrollmentState.ENROLLED, EnrollmentView::state)
                .returns(from, EnrollmentView::transferredFrom);
        assertThat(find(EnrollmentFilter.of(customer), "", finance))
                .extracting(EnrollmentRow::id)
                .containsExactly(to, from);
    }

    @Test
    void everybody_sees_what_is_theirs_to_see() {
        var id = seated("司马懿");
        var stranger = School.actor(School.anyId(), Role.CONSULTANT, Role.LECTURER);

        assertThat(view(id, School.MANAGER).tuition()).isEqualTo(TUITION);
        assertThat(view(id, consultant).tuition()).isEqualTo(TUITION);
        assertThat(view(id, advisor).tuition()).isEqualTo(TUITION);
        assertThat(view(id, lecturer).tuition()).isNull();
        assertThat(school.find(new GetEnrollment(id, null), EnrollmentView.class, stranger))
                .isEmpty();
        assertThat(find(inClass(null), "", stranger)).isEmpty();
        assertThat(find(inClass(null), "", lecturer)).hasSize(1);
        assertThatThrownBy(() -> view(id, School.FRONT_DESK)).isInstanceOf(Refused.class);
    }

    @Test
    void who_has_left_is_known_with_the_day_they_left() {
        var stays = seated("曹操");
        var left = seated("曹植");
        var day = LocalDate.parse("2026-11-03");
        school.happened(left, new Withdrawn(left, anybody(), "moved", day));

        assertThat(requireNonNull(view(left, finance).leaving()).leftOn()).isEqualTo(day);
        var asked = List.of(stays, left);
        assertThat(withdrawn(asked, null)).containsExactly(left);
        var when = requireNonNull(view(left, finance).leaving()).at();
        assertThat(withdrawn(asked, when)).isEmpty();
        assertThat(withdrawn(asked, when.plusMillis(1))).containsExactly(left);
        assertThat(school.ask(new PresentEnrollments(asked, false), EnrollmentIds.class, Actor.PROGRAM)
                        .items())
                .containsExactly(stays);
    }

    private List<EnrollmentId> withdrawn(List<EnrollmentId> asked, @Nullable Instant before) {
        return school.ask(new WithdrawnEnrollments(asked, before), EnrollmentIds.class, Actor.PROGRAM)
                .items();
    }
}
