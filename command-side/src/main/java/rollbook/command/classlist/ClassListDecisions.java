package rollbook.command.classlist;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListEvent;
import rollbook.api.classlist.ClassListRefusal.NoSuchClass;
import rollbook.command.Aggregates;
import rollbook.command.Catalog;
import rollbook.command.Colleagues;
import rollbook.command.KeptCopies;
import rollbook.command.MovingUp;
import rollbook.command.Rosters;
import rollbook.command.SummingUp;
import rollbook.command.unique.UniqueValues;

/** Makes known who decides about classes. */
public final class ClassListDecisions implements ConfigurerModule {

    private static final int EVENTS_BETWEEN_COUNTS = 100;
    private static final int LISTS_AT_HAND = 200;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.busy(
                ClassList.class,
                id -> new NoSuchClass(new ClassId(id)),
                KeptCopies.of(LISTS_AT_HAND),
                SummingUp.every(EVENTS_BETWEEN_COUNTS, ClassListEvent.class, ClassList::count)));
        configurer.registerComponent(Rosters.class, c -> new ClassRosters(lists(c)));
        configurer.registerCommandHandler(ClassListDecisions::desk);
    }

    private static ClassLists lists(Configuration c) {
        return new ClassLists(c.repository(ClassList.class));
    }

    /** Where nobody needs to know who moves up, nobody is told. */
    private static ClassDesk desk(Configuration c) {
        return new ClassDesk(
                lists(c),
                new References(c.getComponent(Catalog.class), c.getComponent(Colleagues.class)),
                c.getComponent(UniqueValues.class),
                c.getComponent(MovingUp.class, () -> (_, _) -> {}));
    }
}
