package rollbook.command.customer;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.NotAllowed;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.customer.CustomerCommand.CorrectCustomer;
import rollbook.api.customer.CustomerCommand.RegisterCustomer;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRefusal.QqTaken;
import rollbook.api.unique.UniqueKind;
import rollbook.command.unique.UniqueValues;

/** Where files are opened, put right and taken back: no two of them ever bear the same QQ number. */
final class RegistrationDesk {

    private final CustomerFiles files;
    private final ClaimDesk claims;
    private final Portfolios portfolios;
    private final UniqueValues uniqueValues;
    private final Clock clock;

    RegistrationDesk(
            CustomerFiles files, ClaimDesk claims, Portfolios portfolios, UniqueValues uniqueValues, Clock clock) {
        this.files = files;
        this.claims = claims;
        this.portfolios = portfolios;
        this.uniqueValues = uniqueValues;
        this.clock = clock;
    }

    @CommandHandler
    void decide(RegisterCustomer command, Actor actor) {
        if (command.claim()) {
            Refused.unless(actor.hasAnyOf(Role.CONSULTANT), () -> new NotAllowed("ClaimCustomers"));
            portfolios.reserve(actor.id());
        }

        var change = files.beginOrOpen(command.customerId())
                .invoke(customer -> customer.decide(command, actor, LocalDate.now(clock)));
        swap(command.customerId(), change);
        if (command.claim()) {
            claims.claim(Batch.of(command.customerId()), actor.id(), actor.roles());
        }
    }

    @CommandHandler
    void decide(CorrectCustomer command, Actor actor) {
        var change = files.open(command.customerId())
                .invoke(customer -> customer.decide(command, actor, LocalDate.now(clock)));
        swap(command.customerId(), change);
    }

    @CommandHandler
    void decide(UndoRegistration command) {
        var change = files.open(command.customerId()).invoke(customer -> customer.decide(command));
        swap(command.customerId(), change);
    }

    private void swap(CustomerId bearer, QqChange change) {
        if (change.changesNothing()) {
            return;
        }
        if (change.before() != null) {
            uniqueValues.giveBack(UniqueKind.QQ, change.before(), bearer);
        }
        if (change.after() != null) {
            uniqueValues.take(UniqueKind.QQ, change.after(), bearer, QqTaken::new);
        }
    }
}
