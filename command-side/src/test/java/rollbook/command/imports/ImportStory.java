package rollbook.command.imports;

import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportEvent.ImportStarted;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportOptions;
import rollbook.api.staff.StaffId;

/** A file of leads that a consultant brings in, a colleague who looks on, and the administrator. */
final class ImportStory {

    static final Actor WANG = new Actor(new StaffId("wang"), Set.of(Role.CONSULTANT), null);
    static final Actor ZHAO = new Actor(new StaffId("zhao"), Set.of(Role.CONSULTANT), null);
    static final Actor ADMIN = new Actor(new StaffId("admin"), Set.of(Role.ADMIN), null);

    static final ImportId MARCH = new ImportId("march");
    static final ImportOptions REALLY = new ImportOptions(Map.of("QQ", "qq"), false, false, ImportKind.CUSTOMERS);
    static final ImportOptions DRY_RUN = new ImportOptions(Map.of("QQ", "qq"), false, true, ImportKind.CUSTOMERS);
    static final ImportOptions CLASSES = new ImportOptions(Map.of(), false, false, ImportKind.CLASSES);
    static final ImportCounts DONE = new ImportCounts(10, 7, 0, 2, 1);
    static final ImportCounts NOTHING_NEW = new ImportCounts(10, 0, 0, 10, 0);

    private ImportStory() {}

    static FixtureConfiguration<FileImport> fixture() {
        return new AggregateTestFixture<>(FileImport.class);
    }

    static ImportStarted started(ImportOptions options) {
        return new ImportStarted(MARCH, WANG.id(), "leads.csv", "0123abcd", 10, options);
    }
}
