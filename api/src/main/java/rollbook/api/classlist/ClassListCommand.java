package rollbook.api.classlist;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.LECTURER;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.AllowedTo;
import rollbook.api.Command;

/** What may be asked about a class. Who teaches decides about their own classes only, administrators about all of them. */
public sealed interface ClassListCommand extends Command {

    @TargetAggregateIdentifier
    ClassId classId();

    /** A class is opened. It costs what the course costs on that day. */
    @AllowedTo({ADMIN, ADVISOR, LECTURER})
    record OpenClass(ClassId classId, ClassPlan plan) implements ClassListCommand {}

    /**
     * Something about a class is settled anew.
     *
     * @param revised what
     * @param values how; only the revised fields count
     */
    @AllowedTo({ADMIN, ADVISOR, ASSISTANT, LECTURER})
    record ReviseClass(ClassId classId, Set<ClassField> revised, ClassPlan values) implements ClassListCommand {}

    /** A class is over: nobody takes a seat in it any more. */
    @AllowedTo({ADMIN, ADVISOR, LECTURER})
    record CloseClass(ClassId classId, String reason) implements ClassListCommand {}
}
