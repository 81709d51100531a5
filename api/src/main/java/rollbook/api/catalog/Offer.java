package rollbook.api.catalog;

import java.util.List;
import rollbook.api.BranchId;
import rollbook.api.CourseId;

/** What one can choose from: every branch and every course, by name. */
public record Offer(List<BranchName> branches, List<CourseName> courses) {

    /** A branch, as others refer to it. */
    public record BranchName(BranchId id, String name) {}

    /** A course, as others refer to it. */
    public record CourseName(CourseId id, String name) {}
}
