package rollbook.web.customer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Role;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerPage;
import rollbook.api.customer.CustomerQuery.FindCustomers;
import rollbook.api.customer.CustomerQuery.GetCustomer;
import rollbook.api.customer.CustomerQuery.GetHistory;
import rollbook.api.customer.CustomerQuery.GetRefusedClaims;
import rollbook.api.customer.CustomerQuery.Scope;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.CustomerView;
import rollbook.api.customer.HistoryPage;
import rollbook.api.customer.Intention;
import rollbook.api.customer.RefusedClaimPage;
import rollbook.api.customer.RefusedClaimRow;
import rollbook.api.customer.Source;
import rollbook.api.enrollment.EnrollmentFilter;
import rollbook.api.enrollment.EnrollmentPage;
import rollbook.api.enrollment.EnrollmentQuery.FindEnrollments;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffView;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Htmx;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Moments;
import rollbook.web.console.Next;
import rollbook.web.console.OwnId;
import rollbook.web.console.PageWindow;
import rollbook.web.disclosure.Disclosures;

/** The lists of customers, and one customer's page. */
@ConsolePages
class CustomerPages {

    private final Console console;
    private final Moments moments;
    private final Disclosures disclosures;

    CustomerPages(Console console, Moments moments, Disclosures disclosures) {
        this.console = console;
        this.moments = moments;
        this.disclosures = disclosures;
    }

    @GetMapping("/customers")
    String list(
            @RequestParam Map<String, String> address,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var list = CustomerList.of(address, actor.directsSales() ? Scope.ALL : Scope.POOL);
        disclosures.refuseSpentViews(actor);
        var found = console.ask(new FindCustomers(list.filter(), list.page()), CustomerPage.class, actor);
        disclosures.viewed(actor, InClear.lines(found, actor), null);
        model.addAttribute("list", list);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("consultants", consultants(actor));
        response.addHeader(HttpHeaders.VARY, "HX-Request, HX-Target");
        if (Htmx.wantsOnly("customers", request)) {
            return "customer/results";
        }
        model.addAttribute(
                "courses", console.ask(new GetOffer(), Offer.class, actor).courses());
        model.addAttribute("statuses", CustomerStatus.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("intentions", Intention.values());
        return "customer/list";
    }

    @GetMapping("/customers/{customerId}")
    String one(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable String asOf,
            OwnId own,
            Next next,
            Actor actor,
            Model model) {
        var then = moments.readOrNone(asOf);
        model.addAttribute("own", own.value());
        model.addAttribute("customer", console.open(new GetCustomer(customerId, then), CustomerView.class, actor));
        model.addAttribute("asOf", then);
        model.addAttribute("next", next.or("/customers"));
        model.addAttribute("history", history(customerId, actor));
        model.addAttribute("refusedClaims", refusedClaims(customerId, actor));
        model.addAttribute("enrollments", enrollments(customerId, actor));
        model.addAttribute("intentions", Intention.values());
        model.addAttribute("consultants", consultants(actor));
        model.addAttribute("form", Form.blank());
        return "customer/file";
    }

    private @Nullable EnrollmentPage enrollments(CustomerId customerId, Actor actor) {
        if (!actor.hasAnyOf(Role.CONSULTANT, Role.MANAGER, Role.BOSS)) {
            return null;
        }
        var all = new FindEnrollments(EnrollmentFilter.of(customerId), PageRequest.first(PageRequest.MAX_SIZE));
        return console.ask(all, EnrollmentPage.class, actor);
    }

    private @Nullable HistoryPage history(CustomerId customerId, Actor actor) {
        if (!actor.hasAnyOf(Role.CONSULTANT, Role.MANAGER, Role.BOSS)) {
            return null;
        }
        var whole = PageRequest.first(PageRequest.MAX_SIZE);
        return console.find(new GetHistory(customerId, whole), HistoryPage.class, actor)
                .orElse(null);
    }

    /** Who wanted the customer in vain, for who directs sales. */
    private List<RefusedClaimRow> refusedClaims(CustomerId customerId, Actor actor) {
        return actor.directsSales()
                ? console.ask(
                                new GetRefusedClaims(customerId, PageRequest.first(ListParameters.SIZE)),
                                RefusedClaimPage.class,
                                actor)
                        .items()
                : List.of();
    }

    /** To whom customers may be handed; nobody for who hands over none. */
    private List<StaffView> consultants(Actor actor) {
        if (!actor.directsSales()) {
            return List.of();
        }
        var sellers = new FindStaff(null, Role.CONSULTANT, new PageRequest(1, PageRequest.MAX_SIZE, ""));
        return console.ask(sellers, StaffPage.class, actor).items().stream()
                .filter(StaffView::active)
                .toList();
    }
}
