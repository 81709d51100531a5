package rollbook.web.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.Identifier;
import rollbook.api.Role;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.api.catalog.Offer.BranchName;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.staff.StaffCommand.AssignRoles;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffRefusal.UsernameTaken;
import rollbook.web.StaffNames;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.FormPage;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.Toast;

/** Who works at the school: the list, hiring, roles, caps, leaving. */
@ConsolePages
class StaffPages {

    private static final String LIST = "/staff";

    private final Console console;
    private final Hiring hiring;
    private final StaffNames names;

    StaffPages(Console console, Hiring hiring, StaffNames names) {
        this.console = console;
        this.hiring = hiring;
        this.names = names;
    }

    @GetMapping("/staff")
    String list(@RequestParam Map<String, String> address, Actor actor, Model model) {
        var wanted = new ListParameters(address);
        var q = wanted.text("q");
        var role = wanted.word("role", Role.class);
        var page = wanted.page(Set.of());
        var found = console.ask(new FindStaff(q, role, page), StaffPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "branches", branches(actor).stream().collect(Collectors.toMap(BranchName::id, BranchName::name)));
        model.addAttribute("list", ListAddress.of(LIST, page).with("q", q).with("role", role));
        return "staff/list";
    }

    @GetMapping("/staff/new")
    ModelAndView blank(Next next, Actor actor) {
        return page(new StaffId(UUID.randomUUID().toString()), Set.of(), next, actor)
                .show(Form.blank());
    }

    @PostMapping("/staff")
    ModelAndView hire(
            @RequestParam StaffId staffId,
            @RequestParam(required = false) @Nullable List<String> roles,
            Form form,
            Next next,
            Actor actor) {
        var hire = new HireStaff(
                staffId,
                form.value("username"),
                form.value("displayName"),
                roles(roles),
                Identifier.isWellFormed(form.value("branchId")) ? new BranchId(form.value("branchId")) : null,
                form.text("mobile"),
                form.text("email"));
        return page(staffId, hire.roles(), next, actor)
                .send(
                        form,
                        () -> console.saw(hiring.hire(hire, form.value("password"), actor)),
                        Toast.of("toast.hired", hire.displayName()));
    }

    @PostMapping("/staff/{staffId}/roles")
    String settleRoles(
            @PathVariable StaffId staffId,
            @RequestParam(required = false) @Nullable List<String> roles,
            Next next,
            Actor actor) {
        console.send(new AssignRoles(staffId, roles(roles)), actor);
        return console.leave(next.or(LIST), Toast.of("toast.roles"));
    }

    @PostMapping("/staff/{staffId}/cap")
    String settleCap(
            @PathVariable StaffId staffId, @RequestParam(defaultValue = "") String cap, Next next, Actor actor) {
        var most = cap.matches("\\d{1,6}") ? Integer.valueOf(cap) : null;
        console.send(new SetCustomerCap(staffId, most), actor);
        return console.leave(next.or(LIST), Toast.of("toast.cap"));
    }

    @PostMapping("/staff/{staffId}/deactivation")
    String deactivate(
            @PathVariable StaffId staffId, @RequestParam(defaultValue = "") String reason, Next next, Actor actor) {
        console.saw(hiring.dismiss(new DeactivateStaff(staffId, reason), actor, null));
        return console.leave(next.or(LIST), Toast.of("toast.deactivated", names.of(staffId)));
    }

    private FormPage page(StaffId staffId, Set<Role> chosen, Next next, Actor actor) {
        return console.form("staff/form", next.or(LIST))
                .with("action", LIST)
                .with("staffId", staffId)
                .with("chosen", chosen)
                .with("roles", Role.values())
                .with("branches", branches(actor))
                .at("username", UsernameTaken.class, "username-taken");
    }

    private List<BranchName> branches(Actor actor) {
        return console.ask(new GetOffer(), Offer.class, actor).branches();
    }

    private static Set<Role> roles(@Nullable List<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        if (words != null) {
            Arrays.stream(Role.values())
                    .filter(role -> words.contains(role.name()))
                    .forEach(roles::add);
        }
        return roles;
    }
}
