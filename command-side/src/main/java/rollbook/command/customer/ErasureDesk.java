package rollbook.command.customer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerCommand.EraseAgain;
import rollbook.api.customer.CustomerCommand.EraseCustomer;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.unique.UniqueKind;
import rollbook.command.unique.UniqueValues;

/** Where files are erased: the QQ number may be borne by others again, and no place under a cap is taken. */
final class ErasureDesk {

    private final CustomerFiles files;
    private final Portfolios portfolios;
    private final UniqueValues uniqueValues;
    private final Clock clock;

    ErasureDesk(CustomerFiles files, Portfolios portfolios, UniqueValues uniqueValues, Clock clock) {
        this.files = files;
        this.portfolios = portfolios;
        this.uniqueValues = uniqueValues;
        this.clock = clock;
    }

    @CommandHandler
    void decide(EraseCustomer command, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        erase(new CustomerErased(command.customerId(), actor.id(), now, command.reason()));
    }

    @CommandHandler
    void decide(EraseAgain command) {
        erase(new CustomerErased(command.customerId(), command.erasedBy(), command.erasedAt(), command.reason()));
    }

    private void erase(CustomerErased erasure) {
        var id = erasure.customerId();
        var leavings = files.open(id).invoke(customer -> customer.erase(erasure));
        if (leavings.qq().before() != null) {
            uniqueValues.giveBack(UniqueKind.QQ, leavings.qq().before(), id);
        }
        leavings.formerHolder().ifPresent(holder -> portfolios.giveUp(holder, List.of(id)));
    }
}
