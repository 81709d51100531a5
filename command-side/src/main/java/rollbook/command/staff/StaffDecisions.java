package rollbook.command.staff;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.NoSuchStaff;
import rollbook.command.Aggregates;
import rollbook.command.Belongings;
import rollbook.command.Colleagues;
import rollbook.command.unique.UniqueValues;

/** Makes known who decides about the people who work at the school. */
public final class StaffDecisions implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(StaffMember.class, id -> new NoSuchStaff(new StaffId(id))));
        configurer.registerComponent(Colleagues.class, c -> new StaffColleagues(c.repository(StaffMember.class)));
        configurer.registerCommandHandler(
                c -> new HiringDesk(c.repository(StaffMember.class), c.getComponent(UniqueValues.class)));
        configurer.registerCommandHandler(
                c -> new LeavingDesk(c.repository(StaffMember.class), c.getComponent(Belongings.class)));
    }
}
