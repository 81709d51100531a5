package rollbook.command.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.FileRules;
import rollbook.api.staff.StaffCommand.AssignRoles;
import rollbook.api.staff.StaffCommand.DeactivateStaff;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffEvent;
import rollbook.api.staff.StaffEvent.RolesAssigned;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffEvent.StaffHired;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.AlreadyHired;
import rollbook.api.staff.StaffRefusal.OwnRoles;
import rollbook.api.staff.StaffRefusal.StaffInactive;
import rollbook.api.staff.StaffRules;

/** Somebody who works at the school: hired, given roles by others, and one day gone. */
@AggregateRoot
final class StaffMember {

    @AggregateIdentifier
    private @Nullable StaffId id;

    private Employment employment = new Employment.NeverHired();
    private @Nullable StaffHired hired;

    void decide(HireStaff command) {
        var hiring = new StaffHired(
                command.staffId(),
                command.username(),
                command.displayName(),
                command.roles(),
                command.branchId(),
                command.mobile(),
                command.email());
        if (hiring.equals(hired)) {
            return;
        }
        Refused.unless(hired == null, () -> new AlreadyHired(command.staffId()));
        var errors = StaffRules.check(command);
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));

        apply(hiring);
    }

    @CommandHandler
    void decide(AssignRoles command, Actor actor) {
        refuseOwn(actor, command.staffId());
        var roles = employment.presentRoles().orElseThrow(() -> new Refused(new StaffInactive(command.staffId())));

        if (!roles.equals(command.roles())) {
            apply(new RolesAssigned(command.staffId(), command.roles()));
        }
    }

    void decide(DeactivateStaff command, Actor actor) {
        refuseOwn(actor, command.staffId());
        var errors = FileRules.checkReason(command.reason());
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));

        if (employment instanceof Employment.Working) {
            apply(new StaffDeactivated(command.staffId(), command.reason()));
        }
    }

    /** What this colleague does at the school; empty once they have left. */
    Optional<Set<Role>> rolesOf(StaffId colleague) {
        return colleague.equals(id) ? employment.presentRoles() : Optional.empty();
    }

    private static void refuseOwn(Actor actor, StaffId staffId) {
        Refused.unless(!actor.is(staffId), () -> new OwnRoles(staffId));
    }

    @EventSourcingHandler
    void evolve(StaffEvent event) {
        id = event.staffId();
        switch (event) {
            case StaffHired e -> {
                hired = e;
                employment = new Employment.Working(e.roles());
            }
            case RolesAssigned e -> employment = new Employment.Working(e.roles());
            case StaffDeactivated _ -> employment = new Employment.Left();
        }
    }
}
