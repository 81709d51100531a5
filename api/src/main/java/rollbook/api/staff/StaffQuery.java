package rollbook.api.staff;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;
import rollbook.api.Role;

/**
 * What may be asked about the people who work at the school.
 *
 * @param <A> what the answer looks like
 */
public sealed interface StaffQuery<A> extends Query<A> {

    /**
     * One page of them.
     *
     * @param q a part of the user name or the display name
     * @param role only who does this
     */
    @AllowedTo({ADMIN, BOSS, MANAGER})
    record FindStaff(@Nullable String q, @Nullable Role role, PageRequest page) implements StaffQuery<StaffPage> {}

    /** Those who work at the school now and teach or look after classes. */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE})
    record FindTeachers() implements StaffQuery<Teachers> {}

    /** How much has happened to all of them together, for the program itself: a number that grows with each happening. */
    record CountStaffEvents() implements StaffQuery<Long> {}

    /** One of them, for the program itself: at log-in and for each request. */
    record GetStaff(StaffId staffId) implements StaffQuery<Optional<StaffView>> {}
}
