package rollbook.command.catalog;

import java.util.Currency;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.catalog.BranchRefusal.NoSuchBranch;
import rollbook.api.catalog.CourseRefusal.NoSuchCourse;
import rollbook.command.Aggregates;
import rollbook.command.Catalog;
import rollbook.command.unique.UniqueValues;

/** Makes known who decides what the school offers and where. */
public final class CatalogDecisions implements ConfigurerModule {

    private final Currency currency;

    /** Prices in this currency only. */
    public CatalogDecisions(Currency currency) {
        this.currency = currency;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(Branch.class, id -> new NoSuchBranch(new BranchId(id))));
        configurer.configureAggregate(Aggregates.of(Course.class, id -> new NoSuchCourse(new CourseId(id))));
        configurer.registerComponent(
                Catalog.class, c -> new PriceList(c.repository(Branch.class), c.repository(Course.class)));
        configurer.registerCommandHandler(c -> new CatalogDesk(
                c.repository(Branch.class), c.repository(Course.class), c.getComponent(UniqueValues.class), currency));
    }
}
