package rollbook.command.courserecord;

import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.Role;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.command.Aggregates;
import rollbook.command.Rosters;

/** The shelf with the lessons, and who may take one down: those who teach it, those who teach the class, and who runs the school. */
record CourseRecords(Repository<CourseRecord> records, Rosters rosters) {

    Aggregate<CourseRecord> openOrBegin(CourseRecordId id) {
        return Aggregates.openOrBegin(records, id, CourseRecord::new);
    }

    /** A lesson for who may work on it. */
    Aggregate<CourseRecord> open(CourseRecordId id, Actor actor) {
        var lesson = records.load(id.value());
        var plan = planOf(lesson, id);
        refuseStrangers(plan.classId(), actor, () -> plan.isTaughtBy(actor.id()));
        return lesson;
    }

    Plan planOf(Aggregate<CourseRecord> lesson, CourseRecordId id) {
        return lesson.<Plan>invoke(record -> record.ask(id));
    }

    /** Refuses who neither teaches the class nor runs the school. */
    void refuseStrangers(ClassId classId, Actor actor) {
        refuseStrangers(classId, actor, () -> false);
    }

    private void refuseStrangers(ClassId classId, Actor actor, Supplier<Boolean> teachesIt) {
        Refused.unless(
                actor.hasAnyOf(Role.BOSS, Role.ADMIN) || teachesIt.get() || rosters.isTeacherOf(classId, actor.id()),
                () -> new NotYourClass(classId));
    }
}
