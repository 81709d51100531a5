package rollbook.web.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerView;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.enrollment.EnrollmentRow;
import rollbook.api.payment.EntryState;
import rollbook.api.payment.EntryType;
import rollbook.api.payment.PaymentFilter;
import rollbook.api.payment.PaymentId;
import rollbook.api.payment.PaymentKind;
import rollbook.api.payment.PaymentMethod;
import rollbook.api.payment.PaymentPage;
import rollbook.api.payment.PaymentQuery.FindPayments;
import rollbook.api.payment.PaymentQuery.GetPayment;
import rollbook.api.payment.PaymentRefusal.AmountNotPositive;
import rollbook.api.payment.PaymentView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.OwnId;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** The cash book: the list with its sum, taking money, and one payment. */
@ConsolePages
class PaymentPages {

    private static final String LIST = "/payments";

    private final Console console;
    private final Moments moments;
    private final Money usual;

    PaymentPages(Console console, Moments moments, @Value("${rollbook.currency:CNY}") String currency) {
        this.console = console;
        this.moments = moments;
        this.usual = new Money(Money.of("500").amount(), currency);
    }

    @GetMapping(LIST)
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var filter = new PaymentFilter(
                wanted.text("q"),
                wanted.id("customerId", CustomerId::new),
                wanted.id("enrollmentId", EnrollmentId::new),
                wanted.id("courseId", CourseId::new),
                Days.read(wanted.text("from")),
                Days.read(wanted.text("to")),
                wanted.word("kind", PaymentKind.class),
                wanted.word("type", EntryType.class),
                wanted.word("state", EntryState.class));
        var page = wanted.page(PaymentSearch.SORTABLE);
        var found = console.ask(new FindPayments(filter, page), PaymentPage.class, actor);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("list", address(filter, page));
        model.addAttribute("kinds", PaymentKind.values());
        model.addAttribute("types", EntryType.values());
        model.addAttribute("states", EntryState.values());
        return "payment/list";
    }

    private static ListAddress address(PaymentFilter filter, PageRequest page) {
        return ListAddress.of(LIST, page)
                .with("q", filter.q())
                .with("customerId", filter.customerId())
                .with("enrollmentId", filter.enrollmentId())
                .with("courseId", filter.courseId())
                .with("from", filter.from())
                .with("to", filter.to())
                .with("kind", filter.kind())
                .with("type", filter.type())
                .with("state", filter.state());
    }

    /** Whose money is it? Found by enrolments, because those who take money need not see customers' files. */
    @GetMapping("/payments/new")
    ModelAndView blank(@RequestParam Map<String, String> address, OwnId own, Next next, Actor actor) {
        var wanted = new ListParameters(address);
        var customer = wanted.id("customerId", CustomerId::new);
        if (customer == null) {
            return whose(wanted, next, actor);
        }
        var place = wanted.id("enrollmentId", EnrollmentId::new);
        return form(customer, own, next, actor).show(PaymentForm.blank(usual, place, moments.today()));
    }

    private ModelAndView whose(ListParameters wanted, Next next, Actor actor) {
        var filter = new EnrollmentFilter(wanted.text("q"), null, null, null);
        var page = new PageRequest(1, ListParameters.SIZE, "");
        return new ModelAndView("payment/whose")
                .addObject("q", filter.q())
                .addObject("found", console.ask(new FindEnrollments(filter, page), EnrollmentPage.class, actor))
                .addObject("next", next.or(LIST));
    }

    @PostMapping(LIST)
    ModelAndView take(@RequestParam CustomerId customerId, OwnId own, Form form, Next next, Actor actor) {
        return form(customerId, own, next, actor)
                .at("amount", AmountNotPositive.class, "not-positive")
                .send(
                        form,
                        () -> console.send(PaymentForm.read(form, customerId, own.value(), usual.currency()), actor),
                        Toast.of("toast.payment"));
    }

    private FormPage form(CustomerId customer, OwnId own, Next next, Actor actor) {
        var places = console.ask(
                        new FindEnrollments(EnrollmentFilter.of(customer), PageRequest.first(PageRequest.MAX_SIZE)),
                        EnrollmentPage.class,
                        actor)
                .items();
        return console.form("payment/form", next.or("/payments?customerId=" + customer))
                .with("action", LIST)
                .with("customerId", customer)
                .making("paymentId", own)
                .with("name", name(customer, places, actor))
                .with("purposes", purposes(places, actor))
                .with("kinds", PaymentKind.values())
                .with("methods", PaymentMethod.USUAL);
    }

    private Map<String, String> purposes(Iterable<EnrollmentRow> places, Actor actor) {
        var purposes = new LinkedHashMap<String, String>();
        for (var place : places) {
            purposes.put("enrollment:" + place.id(), place.course() + " · " + place.semester());
        }
        console.ask(new GetOffer(), Offer.class, actor)
                .courses()
                .forEach(course -> purposes.put("course:" + course.id(), course.name()));
        return purposes;
    }

    private @Nullable String name(CustomerId customer, List<EnrollmentRow> places, Actor actor) {
        if (!places.isEmpty()) {
            return places.getFirst().customer();
        }
        return actor.hasAnyOf(Role.CONSULTANT, Role.MANAGER, Role.BOSS)
                ? console.find(new GetCustomer(customer, null), CustomerView.class, actor)
                        .map(file -> file.file().name())
                        .orElse(null)
                : null;
    }

    @GetMapping("/payments/{paymentId}")
    String one(@PathVariable PaymentId paymentId, Next next, Actor actor, Model model) {
        var payment = console.open(new GetPayment(paymentId), PaymentView.class, actor);
        model.addAttribute("payment", payment);
        model.addAttribute("line", payment.line());
        model.addAttribute("next", next.or(LIST));
        return "payment/one";
    }
}
