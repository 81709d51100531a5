package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.Role;
import rollbook.api.catalog.BranchCommand;
import rollbook.api.catalog.CourseCommand;
import rollbook.api.classlist.ClassListCommand;
import rollbook.api.courserecord.CourseRecordCommand;
import rollbook.api.customer.ClaimCommand;
import rollbook.api.customer.ClaimCommand.ClaimCustomers;
import rollbook.api.customer.CustomerCommand;
import rollbook.api.customer.CustomerCommand.EraseAgain;
import rollbook.api.customer.CustomerCommand.UndoRegistration;
import rollbook.api.enrollment.EnrollmentCommand;
import rollbook.api.hours.HoursCommand;
import rollbook.api.imports.ImportCommand;
import rollbook.api.imports.ImportCommand.FailImport;
import rollbook.api.imports.ImportCommand.FinishImport;
import rollbook.api.imports.ImportCommand.FinishUndo;
import rollbook.api.operations.OperationsCommand;
import rollbook.api.payment.PaymentCommand;
import rollbook.api.staff.StaffCommand;
import rollbook.api.staff.StaffId;

class RoleGateTest {

    /** What nobody may send from outside: an import's own reports, the taking back of its files one by one, and what a
     * restored backup brought back to be erased again. */
    private static final Set<Class<?>> FOR_THE_PROGRAM_ITSELF =
            Set.of(UndoRegistration.class, EraseAgain.class, FinishImport.class, FailImport.class, FinishUndo.class);

    private static final List<Class<?>> VOCABULARIES = List.of(
            CustomerCommand.class,
            ClaimCommand.class,
            StaffCommand.class,
            ImportCommand.class,
            OperationsCommand.class,
            BranchCommand.class,
            CourseCommand.class,
            ClassListCommand.class,
            EnrollmentCommand.class,
            CourseRecordCommand.class,
            PaymentCommand.class,
            HoursCommand.class);

    @Test
    void who_has_one_of_the_roles_may_ask() {
        assertThat(RoleGate.mayAsk(actor(Role.LECTURER, Role.CONSULTANT), ClaimCustomers.class))
                .isTrue();
    }

    @Test
    void who_has_none_of_them_may_not() {
        assertThat(RoleGate.mayAsk(actor(Role.LECTURER, Role.ADMIN), ClaimCustomers.class))
                .isFalse();
        assertThat(RoleGate.mayAsk(actor(), ClaimCustomers.class)).isFalse();
    }

    @Test
    void nobody_may_not() {
        assertThat(RoleGate.mayAsk(null, ClaimCustomers.class)).isFalse();
        assertThat(RoleGate.mayAsk(null, Undeclared.class)).isFalse();
    }

    @Test
    void what_says_nothing_about_roles_is_for_the_program_itself() {
        assertThat(RoleGate.mayAsk(actor(Role.values()), Undeclared.class)).isFalse();
        assertThat(RoleGate.mayAsk(Actor.PROGRAM, Undeclared.class)).isTrue();
    }

    @Test
    void every_command_says_who_may_send_it_or_is_for_the_program_itself() {
        assertThat(commands())
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThat(command.isAnnotationPresent(AllowedTo.class))
                        .as(command.getSimpleName() + " is allowed to somebody")
                        .isNotEqualTo(FOR_THE_PROGRAM_ITSELF.contains(command)));
    }

    private static List<Class<?>> commands() {
        return VOCABULARIES.stream()
                .flatMap(vocabulary -> Arrays.stream(vocabulary.getPermittedSubclasses()))
                .toList();
    }

    private static Actor actor(Role... roles) {
        return new Actor(new StaffId("wang"), Set.of(roles), null);
    }

    private record Undeclared() implements Command {}
}
