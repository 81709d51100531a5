package rollbook.api.classlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;

/**
 * A class.
 *
 * @param code the number people use, e.g. {@code K0001234}; absent when looking back
 * @param branch what the branch is called
 * @param course what is taught
 * @param teachers who teaches it
 * @param endDate absent while that is open
 * @param capacity how many seats there are; absent where there is no limit
 * @param tuition what it costs who comes now
 * @param seated how many sit
 * @param waiting how many wait for a seat
 * @param open whether it runs
 * @param closedAt when it was closed
 * @param closingReason why
 */
public record ClassView(
        ClassId id,
        @Nullable String code,
        BranchId branchId,
        String branch,
        CourseId courseId,
        String course,
        ClassType type,
        Semester semester,
        List<StaffId> teacherIds,
        List<StaffName> teachers,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer capacity,
        Money tuition,
        int seated,
        int waiting,
        boolean open,
        @Nullable Instant closedAt,
        @Nullable String closingReason,
        Instant createdAt,
        long version) {}
