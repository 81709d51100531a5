package rollbook.command.customer;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.customer.CustomerCommand.MarkCustomerForDeletion;

/** Where files are laid aside, and taken off the portfolio they were on. */
final class DeletionDesk {

    private final CustomerFiles files;
    private final Portfolios portfolios;

    DeletionDesk(CustomerFiles files, Portfolios portfolios) {
        this.files = files;
        this.portfolios = portfolios;
    }

    @CommandHandler
    void decide(MarkCustomerForDeletion command, Actor actor) {
        files.open(command.customerId())
                .invoke(customer -> customer.decide(command, actor))
                .ifPresent(formerHolder -> portfolios.giveUp(formerHolder, List.of(command.customerId())));
    }
}
