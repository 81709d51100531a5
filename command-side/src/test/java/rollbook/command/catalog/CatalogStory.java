package rollbook.command.catalog;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The administrator who writes the catalogue, the boss who puts it right, and a manager who reads it. */
final class CatalogStory {

    static final Actor ADMIN = actor("admin", Role.ADMIN);
    static final Actor BOSS = actor("boss", Role.BOSS);
    static final Actor CHEN = actor("chen", Role.MANAGER);

    private CatalogStory() {}

    static School school() {
        return School.node(
                new MemoryLog(),
                new UniqueDecisions(UniqueStory.KEY),
                new CatalogDecisions(Currency.getInstance("CNY")));
    }

    private static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }
}
