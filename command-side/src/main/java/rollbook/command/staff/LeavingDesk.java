package rollbook.command.staff;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Actor;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.command.Belongings;

/** Where people leave the school: what was entrusted to them is taken back in the same act. */
final class LeavingDesk {

    private final Repository<StaffMember> staff;
    private final Belongings belongings;

    LeavingDesk(Repository<StaffMember> staff, Belongings belongings) {
        this.staff = staff;
        this.belongings = belongings;
    }

    @CommandHandler
    void decide(DeactivateStaff command, Actor actor) {
        staff.load(command.staffId().value()).execute(member -> member.decide(command, actor));
        belongings.takeBackFrom(command.staffId(), command.reason());
    }
}
