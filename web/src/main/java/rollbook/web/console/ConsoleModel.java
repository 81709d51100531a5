package rollbook.web.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import rollbook.api.Role;
import rollbook.api.enrollment.EnrollmentState;
import rollbook.api.staff.StaffView;
import rollbook.web.security.Presence;
import rollbook.web.security.SignedIn;

/** What the layout of every page shows: who is here, where they may go, how they like it to look. */
@ControllerAdvice(annotations = ConsolePages.class)
class ConsoleModel {

    private final Presence presence;

    ConsoleModel(Presence presence) {
        this.presence = presence;
    }

    @ModelAttribute
    void layout(Model model, HttpServletRequest request, @Nullable Principal principal) {
        addTo(model, request, principal);
    }

    void addTo(Model model, HttpServletRequest request, @Nullable Principal principal) {
        var me = me(principal);
        model.addAttribute("me", me);
        model.addAttribute("menu", me == null ? List.of() : Menu.of(me.roles(), request.getRequestURI()));
        model.addAttribute("theme", theme(request));
        model.addAttribute("here", here(request));
        model.addAttribute("may", me == null ? new May(Set.of()) : new May(me.roles()));
    }

    private @Nullable StaffView me(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? presence.staff(signedIn.staffId()).orElse(null)
                : null;
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, PreferencePages.THEME);
        return cookie != null && PreferencePages.THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /** The present address, to come back to; after a form, where its page was. */
    static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Next.local(request.getParameter("next"), "/");
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** What the roles of the reader open, so that a page shows only buttons that work. The decision itself falls elsewhere. */
    public record May(Set<Role> roles) {

        public boolean claim() {
            return roles.contains(Role.CONSULTANT);
        }

        public boolean direct() {
            return roles.contains(Role.MANAGER) || roles.contains(Role.BOSS);
        }

        public boolean release() {
            return claim() || direct();
        }

        public boolean register() {
            return claim() || roles.contains(Role.MANAGER) || roles.contains(Role.FRONT_DESK);
        }

        public boolean look() {
            return claim() || direct();
        }

        public boolean correctCatalog() {
            return administer() || roles.contains(Role.BOSS);
        }

        public boolean teach() {
            return plan() || roles.contains(Role.ASSISTANT);
        }

        public boolean plan() {
            return roles.contains(Role.LECTURER) || roles.contains(Role.ADVISOR) || roles.contains(Role.BOSS);
        }

        public boolean takeMoney() {
            return claim() || reverseMoney();
        }

        public boolean reverseMoney() {
            return roles.contains(Role.FINANCE);
        }

        public boolean approveMoney() {
            return reverseMoney() || roles.contains(Role.BOSS);
        }

        public boolean seeMoney() {
            return takeMoney() || seeTakings();
        }

        public boolean seeTakings() {
            return approveMoney() || direct();
        }

        public boolean enroll() {
            return claim();
        }

        /** Takes students out of classes; once a contract is approved, only who directs sales does. */
        public boolean move(EnrollmentState state) {
            return direct() || (claim() && state != EnrollmentState.APPROVED);
        }

        public boolean approve() {
            return roles.contains(Role.FINANCE) || roles.contains(Role.BOSS);
        }

        /** Writes down packages of hours; once the contract is approved, only finance does. */
        public boolean sellHours(EnrollmentState state) {
            return reverseMoney() || (claim() && state != EnrollmentState.APPROVED);
        }

        public boolean pauseHours() {
            return claim() || direct() || roles.contains(Role.ADVISOR);
        }

        public boolean openCustomers() {
            return look() || administer() || roles.contains(Role.FRONT_DESK);
        }

        public boolean erase() {
            return administer() || roles.contains(Role.BOSS);
        }

        public boolean administer() {
            return roles.contains(Role.ADMIN);
        }
    }
}
