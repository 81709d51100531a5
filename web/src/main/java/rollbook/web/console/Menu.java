package rollbook.web.console;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.FRONT_DESK;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rollbook.api.Role;

/** What the console leads to, and whom. */
enum Menu {
    WORKBENCH("/", "layout-dashboard", CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN),
    CUSTOMERS("/customers", "users", CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN),
    FOLLOW_UPS("/follow-ups", "calendar-event", CONSULTANT, MANAGER, BOSS),
    LESSONS("/lessons", "calendar", LECTURER, ADVISOR, ASSISTANT, BOSS),
    ENROLLMENTS("/enrollments", "certificate", CONSULTANT, MANAGER, BOSS, FINANCE, ADVISOR, LECTURER),
    CLASSES("/classes", "school", CONSULTANT, MANAGER, BOSS, ADMIN, FINANCE, ADVISOR, ASSISTANT, LECTURER),
    COURSES("/courses", "book", CONSULTANT, MANAGER, BOSS, ADMIN, FINANCE, FRONT_DESK, ADVISOR, ASSISTANT, LECTURER),
    BRANCHES(
            "/branches",
            "building",
            CONSULTANT,
            MANAGER,
            BOSS,
            ADMIN,
            FINANCE,
            FRONT_DESK,
            ADVISOR,
            ASSISTANT,
            LECTURER),
    HOURS("/hours", "hourglass", CONSULTANT, MANAGER, BOSS, FINANCE, ADVISOR, LECTURER),
    PAYMENTS("/payments", "cash", FINANCE, BOSS, MANAGER, CONSULTANT),
    IMPORTS("/imports", "file-import", CONSULTANT, MANAGER, BOSS, FRONT_DESK, ADMIN),
    STAFF("/staff", "users-group", ADMIN, BOSS, MANAGER),
    AUDIT("/audit", "history", BOSS),
    OPERATIONS("/operations", "activity", ADMIN, BOSS);

    private final String path;
    private final String icon;
    private final Set<Role> roles;

    Menu(String path, String icon, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.roles = Set.of(roles);
    }

    static List<Entry> of(Set<Role> roles, String here) {
        return Arrays.stream(values())
                .filter(entry -> entry.roles.stream().anyMatch(roles::contains))
                .map(entry -> new Entry(entry.path, entry.icon, "menu." + entry.name(), entry.isOpen(here)))
                .toList();
    }

    private boolean isOpen(String here) {
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }

    /** One line of the menu as a person sees it. */
    record Entry(String path, String icon, String label, boolean open) {}
}
