package rollbook.command.imports;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportRefusal.NoSuchImport;
import rollbook.command.Aggregates;

/** Makes known who decides about imports. */
final class ImportDecisions implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Aggregates.of(FileImport.class, id -> new NoSuchImport(new ImportId(id))));
    }
}
