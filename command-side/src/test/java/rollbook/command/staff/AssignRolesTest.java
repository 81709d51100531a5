package rollbook.command.staff;

import static rollbook.command.staff.StaffStory.ADMIN;
import static rollbook.command.staff.StaffStory.WANG;
import static rollbook.command.staff.StaffStory.hired;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.AssignRoles;
import rollbook.api.staff.StaffEvent.RolesAssigned;
import rollbook.api.staff.StaffEvent.StaffDeactivated;
import rollbook.api.staff.StaffRefusal.NoSuchStaff;
import rollbook.api.staff.StaffRefusal.OwnRoles;
import rollbook.api.staff.StaffRefusal.StaffInactive;
import rollbook.command.School;

class AssignRolesTest {

    private static final Set<Role> LEADS = Set.of(Role.CONSULTANT, Role.MANAGER);

    private final School school = StaffStory.school();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void somebody_is_given_another_task() {
        school.given(ADMIN, hired(WANG, "wang"));

        school.when(new AssignRoles(WANG.id(), LEADS), ADMIN).happened(new RolesAssigned(WANG.id(), LEADS));
    }

    @Test
    void the_same_roles_again_change_nothing() {
        school.given(ADMIN, hired(WANG, "wang"), new RolesAssigned(WANG.id(), LEADS));

        school.when(new AssignRoles(WANG.id(), LEADS), ADMIN).changedNothing();
    }

    @Test
    void nobody_settles_their_own_roles() {
        school.given(Actor.PROGRAM, hired(ADMIN, "admin"));

        school.when(new AssignRoles(ADMIN.id(), Set.of(Role.BOSS)), ADMIN).wasRefused(new OwnRoles(ADMIN.id()));
    }

    @Test
    void who_has_left_does_nothing_any_more() {
        school.given(ADMIN, hired(WANG, "wang"), new StaffDeactivated(WANG.id(), "moved"));

        school.when(new AssignRoles(WANG.id(), LEADS), ADMIN).wasRefused(new StaffInactive(WANG.id()));
    }

    @Test
    void there_is_nobody_like_that() {
        school.when(new AssignRoles(WANG.id(), LEADS), ADMIN).wasRefused(new NoSuchStaff(WANG.id()));
    }
}
