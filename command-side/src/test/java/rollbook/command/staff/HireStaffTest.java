package rollbook.command.staff;

import static rollbook.command.staff.StaffStory.ADMIN;
import static rollbook.command.staff.StaffStory.WANG;
import static rollbook.command.staff.StaffStory.hire;
import static rollbook.command.staff.StaffStory.hired;
import static rollbook.command.unique.UniqueStory.taken;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.Role;
import rollbook.api.staff.StaffCommand.HireStaff;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffRefusal.AlreadyHired;
import rollbook.api.staff.StaffRefusal.UsernameTaken;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;

class HireStaffTest {

    private final School school = StaffStory.school();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void somebody_begins_to_work_and_takes_their_user_name() {
        school.when(hire(WANG, "wang.fang"), ADMIN)
                .happened(hired(WANG, "wang.fang"), taken(UniqueKind.USERNAME, "wang.fang", WANG.id()));
    }

    @Test
    void a_user_name_that_looks_the_same_is_taken() {
        school.given(ADMIN, taken(UniqueKind.USERNAME, "wang.fang", new StaffId("other")));

        school.when(hire(WANG, " Wang.Fang"), ADMIN).wasRefused(new UsernameTaken(" Wang.Fang"));
    }

    @Test
    void the_very_same_command_again_changes_nothing() {
        school.given(ADMIN, hired(WANG, "wang.fang"), taken(UniqueKind.USERNAME, "wang.fang", WANG.id()));

        school.when(hire(WANG, "wang.fang"), ADMIN).changedNothing();
    }

    @Test
    void an_id_is_for_one_person() {
        school.given(ADMIN, hired(WANG, "wang.fang"));

        school.when(hire(WANG, "wang.li"), ADMIN).wasRefused(new AlreadyHired(WANG.id()));
    }

    @Test
    void people_have_names() {
        school.when(new HireStaff(WANG.id(), " ", "", Set.of(Role.CONSULTANT), null, null, null), ADMIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("username", "required", "is required"),
                        new FieldError("displayName", "required", "is required"))));
    }

    @Test
    void only_administrators_hire() {
        school.when(hire(WANG, "wang.fang"), WANG).wasRefused(new NotAllowed("HireStaff"));
    }
}
