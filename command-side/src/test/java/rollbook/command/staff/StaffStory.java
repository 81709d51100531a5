package rollbook.command.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.command.MemoryLog;
import rollbook.command.School;
import rollbook.command.customer.CapPolicy;
import rollbook.command.customer.CustomerDecisions;
import rollbook.command.unique.UniqueDecisions;
import rollbook.command.unique.UniqueStory;

/** The administrator, and Wang who is hired to sell. */
final class StaffStory {

    static final Actor ADMIN = actor("admin", Role.ADMIN);
    static final Actor WANG = actor("wang", Role.CONSULTANT);

    private StaffStory() {}

    static School school() {
        return School.node(
                new MemoryLog(),
                new UniqueDecisions(UniqueStory.KEY),
                new CustomerDecisions(new CapPolicy(150, Map.of())),
                new StaffDecisions());
    }

    static Actor actor(String id, Role... roles) {
        return new Actor(new StaffId(id), EnumSet.copyOf(List.of(roles)), null);
    }

    static HireStaff hire(Actor who, String username) {
        return new HireStaff(who.id(), username, "王芳", who.roles(), null, null, null);
    }

    static StaffHired hired(Actor who, String username) {
        return new StaffHired(who.id(), username, "王芳", who.roles(), null, null, null);
    }
}
