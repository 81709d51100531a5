package rollbook.web.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.PageRequest;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.staff.StaffCommand.AssignRoles;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffPage;
import rollbook.api.staff.StaffQuery.FindStaff;
import rollbook.api.staff.StaffRefusal.UsernameTaken;
import rollbook.web.console.Console;
import rollbook.web.console.ConsolePages;
import rollbook.web.console.Form;
import rollbook.web.console.Next;
import rollbook.web.console.PageWindow;
import rollbook.web.console.StaffNames;
import rollbook.web.console.Toast;

/** Who works at the school: the list, hiring, roles, caps, leaving. */
@ConsolePages
class StaffPages {

    private static final String LIST = "/staff";
    private static final int SIZE = 25;

    private final Console console;
    private final Hiring hiring;
    private final StaffNames names;

    StaffPages(Console console, Hiring hiring, StaffNames names) {
        this.console = console;
        this.hiring = hiring;
        this.names = names;
    }

    @GetMapping("/staff")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") String page,
            Actor actor,
            Model model) {
        var wanted = roles(List.of(role)).stream().findFirst().orElse(null);
        var number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        var question = new FindStaff(q.isBlank() ? null : q, wanted, new PageRequest(number, SIZE, ""));
        var found = console.ask(question, StaffPage.class, actor);
        model.addAttribute("found", found);
        model.addAttribute("window", PageWindow.of(found));
        model.addAttribute("q", q);
        model.addAttribute("role", wanted);
        model.addAttribute("roles", Role.values());
        model.addAttribute("link", link(q, wanted));
        return "staff/list";
    }

    @GetMapping("/staff/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String next) {
        return page(Form.of(Map.of()), Set.of(), UUID.randomUUID().toString(), Next.local(next, LIST), HttpStatus.OK);
    }

    @PostMapping("/staff")
    ModelAndView hire(
            @RequestParam StaffId staffId,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes flash) {
        var form = Form.of(new LinkedHashMap<String, @Nullable String>(fields));
        var chosen = roles(roles == null ? List.of() : roles);
        var hire = new HireStaff(
                staffId,
                form.value("username"),
                form.value("displayName"),
                chosen,
                null,
                form.text("mobile"),
                form.text("email"));
        try {
            console.saw(hiring.hire(hire, form.value("password"), actor));
        } catch (Refused refused) {
            return page(
                    form.with(errors(refused)),
                    chosen,
                    staffId.value(),
                    Next.local(next, LIST),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("toast", Toast.of("toast.hired", hire.displayName()));
        return new ModelAndView("redirect:" + Next.local(next, LIST));
    }

    @PostMapping("/staff/{staffId}/roles")
    String settleRoles(
            @PathVariable StaffId staffId,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        console.send(new AssignRoles(staffId, roles(roles == null ? List.of() : roles)), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.roles"));
        return "redirect:" + Next.local(next, LIST);
    }

    @PostMapping("/staff/{staffId}/cap")
    String settleCap(
            @PathVariable StaffId staffId,
            @RequestParam(defaultValue = "") String cap,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        var most = cap.matches("\\d{1,6}") ? Integer.valueOf(cap) : null;
        console.send(new SetCustomerCap(staffId, most), actor);
        flash.addFlashAttribute("toast", Toast.of("toast.cap"));
        return "redirect:" + Next.local(next, LIST);
    }

    @PostMapping("/staff/{staffId}/deactivation")
    String deactivate(
            @PathVariable StaffId staffId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        console.saw(hiring.dismiss(new DeactivateStaff(staffId, reason), actor));
        flash.addFlashAttribute("toast", Toast.of("toast.deactivated", names.of(staffId)));
        return "redirect:" + Next.local(next, LIST);
    }

    private static List<FieldError> errors(Refused refused) {
        return switch (refused.refusal()) {
            case Refusal.Malformed(var errors) -> errors;
            case UsernameTaken _ -> List.of(new FieldError("username", "username-taken", "somebody else has it"));
            default -> throw refused;
        };
    }

    private static ModelAndView page(Form form, Set<Role> chosen, String staffId, String next, HttpStatus status) {
        return new ModelAndView(
                "staff/form",
                Map.of("form", form, "chosen", chosen, "staffId", staffId, "roles", Role.values(), "next", next),
                status);
    }

    private static Set<Role> roles(List<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> words.contains(role.name())).forEach(roles::add);
        return roles;
    }

    private static String link(String q, @Nullable Role role) {
        var link = UriComponentsBuilder.fromPath(LIST);
        if (!q.isBlank()) {
            link.queryParam("q", UriUtils.encode(q, "UTF-8"));
        }
        if (role != null) {
            link.queryParam("role", role);
        }
        var list = link.build().toUriString();
        return list + (list.contains("?") ? "&" : "?") + "page=";
    }
}
