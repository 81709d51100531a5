package rollbook.command.payment;

import static rollbook.api.Role.FINANCE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.RoutingKey;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.customer.CustomerId;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.command.Ledgers;

/** What enrolling does with the money when a student goes on to another class: here alone, as a command. */
@AllowedTo(FINANCE)
record TransferLi(@RoutingKey CustomerId student, EnrollmentId from, EnrollmentId to) implements Command {

    TransferLi() {
        this(PaymentStory.LI, PaymentStory.PLACE, PaymentStory.NEXT_PLACE);
    }

    /** Stands in for the desk of enrolments. */
    record Desk(Ledgers ledgers) {

        @CommandHandler
        void decide(TransferLi command) {
            ledgers.carryOver(command.student(), command.from(), command.to());
        }
    }
}
