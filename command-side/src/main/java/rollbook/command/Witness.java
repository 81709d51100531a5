package rollbook.command;

import org.axonframework.commandhandling.CommandMessage;
import rollbook.api.Refusal;

/**
 * Hears of every refusal that is about to be told, when nothing was stored and the decision stands. The asker waits meanwhile, so a
 * witness takes note and does everything else later.
 */
@FunctionalInterface
public interface Witness {

    void refused(CommandMessage<?> command, Refusal refusal);
}
