package rollbook.store.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import rollbook.api.customer.CustomerEvent.CustomerErased;

/**
 * Shreds the keys of whoever is erased. It follows the log, so that it is done also when the node that decided it dies at once, and
 * done once more where keys came back with an older backup.
 */
@ProcessingGroup(Shredding.GROUP)
final class Shredding {

    static final String GROUP = "erasure";

    private final Vault vault;
    private final ErasureTable table;
    private final ErasureJournal journal;
    private final List<PlainText> plain;

    Shredding(Vault vault, ErasureTable table, ErasureJournal journal, List<PlainText> plain) {
        this.vault = vault;
        this.plain = plain;
        this.table = table;
        this.journal = journal;
        compare();
    }

    /** What the journal knows and the database does not was lost with a restored backup; the other way round, with a folder. */
    private void compare() {
        var known = table.all().stream().map(Erased::person).collect(Collectors.toSet());
        journal.entries().stream()
                .filter(entry -> !known.contains(entry.person()))
                .forEach(table::noteLost);
        journal.copy(table);
    }

    @EventHandler
    void on(CustomerErased event, TrackingToken token) {
        var person = event.customerId().value();
        var erased =
                new Erased(person, event.erasedAt(), event.erasedBy().value(), event.reason(), new LinkedHashMap<>());
        var keys = table.shred(erased);
        table.shredRemarks(token.position().orElse(Long.MAX_VALUE));
        vault.layDownShredded();
        plain.forEach(each -> each.seal(person));
        journal.add(new Erased(person, erased.erasedAt(), erased.erasedBy(), erased.reason(), keys));
    }
}
