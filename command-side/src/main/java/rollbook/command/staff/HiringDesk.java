package rollbook.command.staff;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffRefusal.UsernameTaken;
import rollbook.api.staff.StaffRules;
import rollbook.api.unique.UniqueKind;
import rollbook.command.Aggregates;
import rollbook.command.unique.UniqueValues;

/** Where people are hired: no two of them ever log in by the same name, not even after one has left. */
final class HiringDesk {

    private final Repository<StaffMember> staff;
    private final UniqueValues uniqueValues;

    HiringDesk(Repository<StaffMember> staff, UniqueValues uniqueValues) {
        this.staff = staff;
        this.uniqueValues = uniqueValues;
    }

    @CommandHandler
    void decide(HireStaff command) {
        Aggregates.openOrBegin(staff, command.staffId(), StaffMember::new).execute(member -> member.decide(command));
        uniqueValues.take(
                UniqueKind.USERNAME,
                StaffRules.normalUsername(command.username()),
                command.staffId(),
                () -> new UsernameTaken(command.username()));
    }
}
