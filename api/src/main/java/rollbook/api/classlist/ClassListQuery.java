package rollbook.api.classlist;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.CONSULTANT;
import static rollbook.api.Role.FINANCE;
import static rollbook.api.Role.LECTURER;
import static rollbook.api.Role.MANAGER;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollbook.api.AllowedTo;
import rollbook.api.PageRequest;
import rollbook.api.Query;

/**
 * What may be asked about classes. Who only teaches sees their own classes; who sells, takes payments or directs sees all of them.
 *
 * @param <A> what the answer looks like
 */
public sealed interface ClassListQuery<A> extends Query<A> {

    /**
     * One page of classes.
     *
     * @param filter which
     * @param page which part; sorts by {@code createdAt}, {@code code}, {@code startDate}, {@code course}, {@code branch},
     *     {@code semester}, {@code seated}
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE})
    record FindClasses(ClassFilter filter, PageRequest page) implements ClassListQuery<ClassPage> {}

    /**
     * One class, as it stands or as it stood.
     *
     * @param asOf the instant to look back to; absent for now
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE})
    record GetClass(ClassId classId, @Nullable Instant asOf) implements ClassListQuery<Optional<ClassView>> {}

    /**
     * Who sits in a class and who waits for a seat.
     *
     * @param page which part of those who sit; absent for all of them
     */
    @AllowedTo({ADMIN, BOSS, MANAGER, CONSULTANT, ADVISOR, ASSISTANT, LECTURER, FINANCE})
    record GetRoster(ClassId classId, @Nullable PageRequest page) implements ClassListQuery<Optional<Roster>> {}
}
