package rollbook.command.customer;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.ClaimCommand;
import rollbook.api.customer.ClaimCommand.AssignCustomers;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.ClaimCommand.ReleaseCustomers;
import rollbook.api.customer.ClaimCommand.SetCustomerCap;
import rollbook.api.customer.CustomerRefusal.NotAConsultant;
import rollbook.api.customer.FileRules;
import rollbook.api.staff.StaffId;
import rollbook.command.Aggregates;
import rollbook.command.Colleagues;

/**
 * Where customers change hands, a batch at a time, as a whole or not at all. The portfolio that grows is taken in hand first,
 * then the files in the order of their ids. Who claims needs nothing that is personal in them, and leaves it sealed; who writes down a
 * reason needs the same keys.
 */
final class ClaimDesk {

    private final CustomerFiles files;
    private final Portfolios portfolios;
    private final Colleagues colleagues;

    ClaimDesk(CustomerFiles files, Portfolios portfolios, Colleagues colleagues) {
        this.files = files;
        this.portfolios = portfolios;
        this.colleagues = colleagues;
    }

    @CommandHandler
    void decide(ClaimCustomers command, Actor actor) {
        refuseInAnothersName(command, command.consultant(), actor);

        var batch = Batch.asked(command.customerIds());
        Aggregates.leaveClosed(batch.customerIds());
        claim(batch, command.consultant(), actor.roles());
    }

    void claim(Batch batch, StaffId consultant, Set<Role> roles) {
        portfolios.foresee(consultant, files.notAtHand(batch.customerIds()));
        portfolios.reserve(consultant);
        var wanted = new Wanted(files.ask(batch.customerIds(), (id, customer) -> customer.whenWanted(id, consultant)));
        wanted.refuseTaken();
        wanted.refuseBlacklisted();
        wanted.refuseLaidAside();

        var toGet = wanted.stillToGet();
        if (!toGet.isEmpty()) {
            portfolios.take(consultant, roles, toGet, wanted.studentsToGet());
            toGet.forEach(id -> files.open(id).execute(customer -> customer.claim(id, consultant)));
        }
    }

    @CommandHandler
    void decide(ReleaseCustomers command, Actor actor) {
        refuseInAnothersName(command, command.by(), actor);
        refuseMalformed(FileRules.checkReason(command.reason()));

        var formerHolders = new ByHolder();
        var batch = Batch.asked(command.customerIds());
        Aggregates.foresee(files.notAtHand(batch.customerIds()), List.of());
        for (var id : batch.customerIds()) {
            files.open(id)
                    .invoke(customer -> customer.release(id, actor, command.reason()))
                    .ifPresent(formerHolder -> formerHolders.add(formerHolder, id));
        }
        formerHolders.forEach(portfolios::giveUp);
    }

    @CommandHandler
    void decide(AssignCustomers command) {
        refuseMalformed(FileRules.checkReason(command.reason()));
        var batch = Batch.asked(command.customerIds());
        var roles = rolesOfConsultant(command.consultant());
        portfolios.foresee(command.consultant(), files.notAtHand(batch.customerIds()));
        portfolios.reserve(command.consultant());
        var wanted = new Wanted(
                files.ask(batch.customerIds(), (id, customer) -> customer.whenWanted(id, command.consultant())));
        wanted.refuseBlacklisted();
        wanted.refuseLaidAside();

        var toGet = wanted.stillToGet();
        if (!toGet.isEmpty()) {
            portfolios.take(command.consultant(), roles, toGet, wanted.studentsToGet());
            toGet.forEach(id ->
                    files.open(id).execute(customer -> customer.assign(id, command.consultant(), command.reason())));
            wanted.byFormerHolder().forEach(portfolios::giveUp);
        }
    }

    @CommandHandler
    void decide(SetCustomerCap command) {
        refuseMalformed(
                command.cap() != null && command.cap() < 0
                        ? List.of(new FieldError("cap", "out-of-range", "at least 0"))
                        : List.of());
        rolesOfConsultant(command.consultant());

        portfolios.settleCap(command.consultant(), command.cap());
    }

    private Set<Role> rolesOfConsultant(StaffId consultant) {
        return colleagues
                .rolesOf(consultant)
                .filter(roles -> roles.contains(Role.CONSULTANT))
                .orElseThrow(() -> new Refused(new NotAConsultant(consultant)));
    }

    /** Who asks comes from the session; nobody claims or gives back in another's name. */
    private static void refuseInAnothersName(ClaimCommand command, StaffId named, Actor actor) {
        Refused.unless(
                actor.is(named) || actor.is(Actor.PROGRAM.id()),
                () -> new NotAllowed(command.getClass().getSimpleName()));
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
