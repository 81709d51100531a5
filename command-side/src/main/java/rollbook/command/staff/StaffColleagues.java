package rollbook.command.staff;

import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Role;
import rollbook.api.staff.StaffId;
import rollbook.command.Aggregates;
import rollbook.command.Colleagues;

/** Tells other areas who works at the school. */
final class StaffColleagues implements Colleagues {

    private final Repository<StaffMember> staff;

    StaffColleagues(Repository<StaffMember> staff) {
        this.staff = staff;
    }

    @Override
    public Optional<Set<Role>> rolesOf(StaffId colleague) {
        return Aggregates.openOrBegin(staff, colleague, StaffMember::new).invoke(member -> member.rolesOf(colleague));
    }
}
