package rollbook.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Money;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentRefusal.NoSuchEnrollment;
import rollbook.api.payment.ArrearsPage;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.LedgerId;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentCommand.CarryDepositOver;
import rollbook.api.payment.PaymentQuery.FindArrears;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.api.payment.PaymentQuery.SumTakings;
import rollbook.api.payment.TakingsView;
import rollbook.web.Questions;
import rollbook.web.http.Done;
import rollbook.web.http.Edits;
import rollbook.web.http.IfMatch;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;

/** What is owed and what has been taken, for programs. */
@RestController
class BalanceApi {

    private final Questions questions;
    private final Edits edits;
    private final Clock clock;
    private final String currency;

    BalanceApi(Questions questions, Edits edits, Clock clock, @Value("${rollbook.currency:CNY}") String currency) {
        this.questions = questions;
        this.edits = edits;
        this.clock = clock;
        this.currency = currency;
    }

    /** How the money of an enrolment stands, or stood. */
    @GetMapping("/api/enrollments/{id}/balance")
    ResponseEntity<BalanceView> balance(
            @PathVariable("id") EnrollmentId id,
            @RequestParam(name = "asOf", required = false) @Nullable Instant asOf,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var then = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS).plusNanos(999);
        var view = questions
                .find(new GetBalance(id, then), BalanceView.class, actor, position)
                .orElseThrow(() -> new Refused(new NoSuchEnrollment(id)));
        return Reply.shown(view, view.version());
    }

    /** The tuition is paid in these parts from now on. */
    @PutMapping("/api/enrollments/{id}/instalments")
    ResponseEntity<Done> agree(
            @PathVariable("id") EnrollmentId id,
            @RequestBody Plan plan,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = plan.as(id, currency);
        return Reply.done(LedgerId.of(id), edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    private Optional<BalanceView> current(EnrollmentId id, Actor actor, long position) {
        return questions.find(new GetBalance(id, null), BalanceView.class, actor, position);
    }

    /** What the customer has paid for a course before is from now on paid for the enrolment. */
    @PostMapping("/api/enrollments/{id}/deposit")
    ResponseEntity<Done> carryOver(
            @PathVariable("id") EnrollmentId id,
            @RequestBody Deposit deposit,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        var command = deposit.as(id);
        return Reply.done(LedgerId.of(id), edits.send(command, actor, ifMatch, head -> current(id, actor, head)));
    }

    /** Who owes the school money, the longest first. */
    @GetMapping("/api/payments/arrears")
    ArrearsPage arrears(
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(
                new FindArrears(Paging.of(page, size, null, Set.of())), ArrearsPage.class, actor, position);
    }

    /** Money by day and course; the month so far where no days are named. */
    @GetMapping("/api/payments/summary")
    TakingsView takings(
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        return questions.ask(Period.of(from, to, LocalDate.now(clock)).takings(), TakingsView.class, actor, position);
    }

    /** Some days, a year of them at most. */
    record Period(LocalDate from, LocalDate to) {

        private static final int MOST = 366;

        static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            var end = to == null ? today : to;
            var begin = from == null ? end.withDayOfMonth(1) : from;
            Refused.unless(
                    !begin.isAfter(end) && ChronoUnit.DAYS.between(begin, end) < MOST,
                    () -> new Refusal.Malformed(
                            List.of(new FieldError("from", "out-of-range", "at most a year before the last day"))));
            return new Period(begin, end);
        }

        SumTakings takings() {
            return new SumTakings(from, to);
        }
    }

    /** A plan as a program fills it in. */
    record Plan(@Nullable List<Part> instalments) {

        /** One part of it. */
        record Part(
                @Nullable LocalDate due,

                @Schema(implementation = Money.class) @Nullable
                WrittenMoney amount) {}

        AgreeInstalments as(EnrollmentId id, String currency) {
            var parts = instalments == null ? List.<Part>of() : instalments;
            var errors = new ArrayList<FieldError>();
            var agreed = new ArrayList<Instalment>();
            for (int i = 0; i < parts.size(); i++) {
                var due = parts.get(i).due();
                var amount = parts.get(i).amount();
                if (due == null || amount == null) {
                    var missing = due == null ? ".due" : ".amount";
                    errors.add(FieldError.missing("instalments[" + i + "]" + missing));
                } else {
                    agreed.add(new Instalment(due, amount.in(currency)));
                }
            }
            Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(List.copyOf(errors)));
            return new AgreeInstalments(id, List.copyOf(agreed));
        }
    }

    /** Whose deposit, and for which course it was. */
    record Deposit(
            @Nullable CustomerId customerId, @Nullable CourseId courseId) {

        CarryDepositOver as(EnrollmentId id) {
            if (customerId == null || courseId == null) {
                var missing = customerId == null ? "customerId" : "courseId";
                throw new Refused(new Refusal.Malformed(List.of(FieldError.missing(missing))));
            }
            return new CarryDepositOver(customerId, courseId, id);
        }
    }
}
