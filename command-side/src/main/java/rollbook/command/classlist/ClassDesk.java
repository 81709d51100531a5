package rollbook.command.classlist;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Refused;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.CloseClass;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassListCommand.ReviseClass;
import rollbook.api.classlist.ClassListRefusal.AlreadyOpen;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.customer.FileRules;
import rollbook.api.unique.UniqueKind;
import rollbook.command.MovingUp;
import rollbook.command.unique.UniqueValues;

/** Where classes are opened, revised and closed: there are never two for one branch, course and semester. */
final class ClassDesk {

    private final ClassLists lists;
    private final References references;
    private final UniqueValues uniqueValues;
    private final MovingUp movingUp;

    ClassDesk(ClassLists lists, References references, UniqueValues uniqueValues, MovingUp movingUp) {
        this.lists = lists;
        this.references = references;
        this.uniqueValues = uniqueValues;
        this.movingUp = movingUp;
    }

    @CommandHandler
    void decide(OpenClass command, Actor actor) {
        refuseMalformed(ClassRules.check(command.plan()));
        var list = lists.openOrBegin(command.classId());
        var now = list.<ClassPlan>invoke(opened -> opened.planNow(command.classId()));
        refuseMalformed(references.check(now, command.plan()));

        var price = references.price(command.plan());
        swap(command.classId(), list.invoke(opened -> opened.open(command, actor, price)));
    }

    @CommandHandler
    void decide(ReviseClass command, Actor actor) {
        var classId = command.classId();
        var list = lists.open(classId);
        list.execute(opened -> opened.refuseOthers(classId, actor));
        var now = list.<ClassPlan>invoke(opened -> opened.planNow(classId));
        var revised = now.with(command.revised(), command.values());
        refuseMalformed(ClassRules.check(revised));
        refuseMalformed(references.check(now, revised));

        var price = references.price(revised);
        swap(classId, list.invoke(opened -> opened.revise(classId, revised, price)));
        list.invoke(opened -> opened.fillUp(classId)).forEach(seat -> movingUp.movedUp(classId, seat));
    }

    @CommandHandler
    void decide(CloseClass command, Actor actor) {
        refuseMalformed(FileRules.checkReason(command.reason()));

        lists.open(command.classId()).execute(list -> list.close(command, actor));
    }

    private void swap(ClassId bearer, KeyChange change) {
        if (change.changesNothing()) {
            return;
        }
        if (change.before() != null) {
            uniqueValues.giveBack(UniqueKind.CLASS, change.before().normal(), bearer);
        }
        var key = change.after();
        uniqueValues.take(
                UniqueKind.CLASS,
                key.normal(),
                bearer,
                () -> new AlreadyOpen(key.branchId(), key.courseId(), key.semester()));
    }

    private static void refuseMalformed(List<FieldError> errors) {
        Refused.unless(errors.isEmpty(), () -> new Malformed(errors));
    }
}
