package rollbook.api;

import java.util.List;
import rollbook.api.catalog.BranchRefusal;
import rollbook.api.catalog.CourseRefusal;
import rollbook.api.classlist.ClassListRefusal;
import rollbook.api.customer.CustomerRefusal;
import rollbook.api.imports.ImportRefusal;
import rollbook.api.operations.OperationsRefusal;
import rollbook.api.staff.StaffRefusal;

/** The table of contents of everything the school can say no with. */
public final class Refusals {

    private static final List<Class<?>> ALL = List.of(
            CustomerRefusal.class,
            StaffRefusal.class,
            ImportRefusal.class,
            BranchRefusal.class,
            CourseRefusal.class,
            ClassListRefusal.class,
            OperationsRefusal.class,
            NotAllowed.class,
            NotYetVisible.class,
            Overloaded.class,
            Refusal.Malformed.class,
            Refusal.Stale.class);

    private Refusals() {}

    /** Sealed vocabularies, whose permitted records are refusals, and single refusals. */
    public static List<Class<?>> all() {
        return ALL;
    }
}
