package rollbook.web.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.Refused;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.payment.ArrearsPage;
import rollbook.api.payment.BalanceView;
import rollbook.api.payment.Instalment;
import rollbook.api.payment.PaymentCommand.AgreeInstalments;
import rollbook.api.payment.PaymentCommand.CarryDepositOver;
import rollbook.api.payment.PaymentFilter;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindArrears;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.api.payment.PaymentQuery.GetBalance;
import rollbook.api.payment.PaymentRules;
import rollbook.api.payment.TakingsView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** What is owed and what has been taken: the money of one enrolment, its instalments, arrears, money by day. */
@ConsolePages
class BalancePages {

    private static final String ARREARS = "/payments/arrears";
    private static final int SPARE_LINES = 3;

    private final Console console;
    private final Moments moments;

    BalancePages(Console console, Moments moments) {
        this.console = console;
        this.moments = moments;
    }

    @GetMapping("/enrollments/{enrollmentId}/money")
    String balance(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor, Model model) {
        model.addAttribute("balance", console.open(new GetBalance(enrollmentId, null), BalanceView.class, actor));
        var all = new FindPayments(PaymentFilter.of(enrollmentId), PageRequest.first(PageRequest.MAX_SIZE));
        model.addAttribute("found", console.ask(all, PaymentPage.class, actor));
        model.addAttribute("next", next.or("/enrollments/" + enrollmentId));
        return "payment/balance";
    }

    /** What the customer has paid for a course before is from now on paid for this. */
    @PostMapping("/enrollments/{enrollmentId}/deposit")
    String carryOver(@PathVariable EnrollmentId enrollmentId, @RequestParam CourseId courseId, Next next, Actor actor) {
        var balance = console.open(new GetBalance(enrollmentId, null), BalanceView.class, actor);
        console.send(new CarryDepositOver(balance.customerId(), courseId, enrollmentId), actor);
        return console.leave(next.or("/enrollments/" + enrollmentId + "/money"), Toast.of("toast.carried"));
    }

    @GetMapping("/enrollments/{enrollmentId}/instalments")
    ModelAndView plan(@PathVariable EnrollmentId enrollmentId, Next next, Actor actor) {
        var balance = console.open(new GetBalance(enrollmentId, null), BalanceView.class, actor);
        var parts = balance.instalments().stream()
                .map(part -> new Instalment(part.due(), part.amount()))
                .toList();
        var agreed = parts.isEmpty() ? List.of(new Instalment(moments.today(), balance.tuition())) : parts;
        return planning(balance, agreed.size() + SPARE_LINES, next).show(PaymentForm.plan(agreed));
    }

    @PostMapping("/enrollments/{enrollmentId}/instalments")
    ModelAndView plan(
            @PathVariable EnrollmentId enrollmentId,
            @RequestParam(defaultValue = "4") int lines,
            Form form,
            Next next,
            Actor actor) {
        var balance = console.open(new GetBalance(enrollmentId, null), BalanceView.class, actor);
        int some = Math.clamp(lines, 1, PaymentRules.MOST_INSTALMENTS);
        var currency = balance.tuition().currency();
        return planning(balance, some, next)
                .send(
                        form,
                        () -> console.send(
                                new AgreeInstalments(enrollmentId, PaymentForm.plan(form, some, currency)), actor),
                        Toast.of("toast.instalments"));
    }

    private FormPage planning(BalanceView balance, int lines, Next next) {
        var money = "/enrollments/" + balance.enrollmentId() + "/money";
        return console.form("payment/plan", next.or(money))
                .with("action", "/enrollments/" + balance.enrollmentId() + "/instalments")
                .with("balance", balance)
                .with("lines", lines);
    }

    @GetMapping(ARREARS)
    String arrears(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var page = new ListParameters(address).page(Set.of());
        var found = console.ask(new FindArrears(page), ArrearsPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("list", ListAddress.of(ARREARS, page));
        return "payment/arrears";
    }

    /** Money by day and course; every figure opens into its payments. */
    @GetMapping("/payments/summary")
    String takings(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var today = moments.today();
        var period = period(Days.read(wanted.text("from")), Days.read(wanted.text("to")), today);
        model.addAttribute("takings", console.ask(period.takings(), TakingsView.class, actor));
        return "payment/takings";
    }

    private static BalanceApi.Period period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        try {
            return BalanceApi.Period.of(from, to, today);
        } catch (Refused _) {
            return BalanceApi.Period.of(null, null, today);
        }
    }
}
