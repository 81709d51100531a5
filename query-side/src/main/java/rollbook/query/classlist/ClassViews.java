package rollbook.query.classlist;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassView;
import rollbook.query.HumanCode;
import rollbook.query.Staff;

/** Shows classes with the names of what they refer to. */
final class ClassViews {

    private ClassViews() {}

    static Optional<ListedClass> find(JdbcClient jdbc, ClassId id) {
        return jdbc.sql("select * from read.class_list where id = :id")
                .param("id", id.value())
                .query((row, _) -> ClassRows.read(row))
                .optional();
    }

    static List<ClassView> of(JdbcClient jdbc, List<ListedClass> classes) {
        var staff = Staff.named(
                jdbc,
                classes.stream()
                        .flatMap(listed -> listed.plan().teacherIds().stream())
                        .toList());
        var branches = names(
                jdbc,
                "read.branch",
                classes.stream()
                        .map(listed -> requireNonNull(listed.plan().branchId()).value())
                        .toList());
        var courses = names(
                jdbc,
                "read.course",
                classes.stream()
                        .map(listed -> requireNonNull(listed.plan().courseId()).value())
                        .toList());
        return classes.stream()
                .map(listed -> view(listed, branches, courses, staff))
                .toList();
    }

    private static Map<String, String> names(JdbcClient jdbc, String table, Collection<String> ids) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name from " + table + " where id = any (:ids)")
                .param("ids", ids.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    private static ClassView view(
            ListedClass listed, Map<String, String> branches, Map<String, String> courses, Staff staff) {
        var plan = listed.plan();
        var branch = requireNonNull(plan.branchId());
        var course = requireNonNull(plan.courseId());
        return new ClassView(
                listed.id(),
                listed.position() == 0 ? null : HumanCode.classList(listed.position()),
                branch,
                branches.getOrDefault(branch.value(), branch.value()),
                course,
                courses.getOrDefault(course.value(), course.value()),
                requireNonNull(plan.type()),
                requireNonNull(plan.semester()),
                plan.teacherIds(),
                plan.teacherIds().stream().map(staff::name).toList(),
                requireNonNull(plan.startDate()),
                plan.endDate(),
                plan.capacity(),
                listed.tuition(),
                listed.seated(),
                listed.waiting(),
                listed.closedAt() == null,
                listed.closedAt(),
                listed.closingReason(),
                listed.createdAt(),
                listed.version());
    }
}
