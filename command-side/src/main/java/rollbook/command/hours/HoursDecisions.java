package rollbook.command.hours;

import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.command.Aggregates;
import rollbook.command.LessonHours;
import rollbook.command.Payers;
import rollbook.command.Rosters;

/** Makes known who decides about lesson hours. */
public final class HoursDecisions implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(HourBook.class, Aggregates::begunNotMissed));
        configurer.registerComponent(
                HourBooks.class, c -> new HourBooks(c.repository(HourBook.class), c.getComponent(Clock.class)));
        configurer.registerComponent(LessonHours.class, c -> c.getComponent(HourBooks.class));
        configurer.registerCommandHandler(HoursDecisions::desk);
    }

    private static HoursDesk desk(Configuration c) {
        return new HoursDesk(
                c.getComponent(HourBooks.class),
                new Places(c.eventStore()),
                c.getComponent(Payers.class),
                c.getComponent(Rosters.class),
                c.getComponent(Clock.class));
    }
}
