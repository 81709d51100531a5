package rollbook.web.customer;

import rollbook.api.Actor;
import rollbook.api.customer.CustomerPage;

/** How much of a list its reader sees unmasked. */
final class InClear {

    private InClear() {}

    static long lines(CustomerPage page, Actor actor) {
        return actor.directsSales()
                ? page.items().size()
                : page.items().stream()
                        .filter(row -> row.consultant() != null
                                && actor.is(row.consultant().id()))
                        .count();
    }
}
