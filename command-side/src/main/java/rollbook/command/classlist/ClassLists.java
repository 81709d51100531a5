package rollbook.command.classlist;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.classlist.ClassId;
import rollbook.command.Aggregates;

/** The shelf with the class lists. */
record ClassLists(Repository<ClassList> lists) {

    Aggregate<ClassList> open(ClassId classId) {
        return lists.load(classId.value());
    }

    Aggregate<ClassList> openOrBegin(ClassId classId) {
        return Aggregates.openOrBegin(lists, classId, ClassList::new);
    }
}
