package rollbook.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.FieldError;
import rollbook.api.Identifier;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListQuery.FindClasses;
import rollbook.api.classlist.ClassListQuery.GetClass;
import rollbook.api.classlist.ClassPage;
import rollbook.api.classlist.ClassView;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.sheets.Sheet;

/** Which classes the rows of a file mean: by the number people use, by id, or by branch, course and semester. */
final class ClassFinder {

    private static final Pattern CODE = Pattern.compile("[Kk]\\d{7,18}");
    private static final List<Column> NAMED_BY =
            List.of(Column.CLASS, Column.BRANCH, Column.COURSE_ID, Column.SEMESTER);

    private final Mapping mapping;
    private final Questions questions;
    private final long position;
    private final Map<String, Optional<ClassView>> found = new HashMap<>();
    private @Nullable Offerings offerings;

    ClassFinder(Mapping mapping, Questions questions, long position) {
        this.mapping = mapping;
        this.questions = questions;
        this.position = position;
    }

    Optional<ClassView> find(Sheet.Row row) {
        var key = key(row);
        var known = found.get(key);
        if (known == null) {
            known = look(row);
            found.put(key, known);
        }
        return known;
    }

    /** The same for all rows that mean the same class in the same words. */
    String key(Sheet.Row row) {
        return NAMED_BY.stream()
                .map(column -> Objects.requireNonNullElse(mapping.text(row, column), ""))
                .map(Offerings::key)
                .collect(Collectors.joining("\n"));
    }

    /** What to tell about a row that means no class. */
    FieldError unknown(Sheet.Row row) {
        if (mapping.text(row, Column.CLASS) != null) {
            return new FieldError(Column.CLASS.wireName(), "unknown", "is no class of this school");
        }
        return Stream.of(Column.BRANCH, Column.COURSE_ID, Column.SEMESTER)
                .filter(column -> mapping.text(row, column) == null)
                .findFirst()
                .map(column -> FieldError.missing(column.wireName()))
                .orElseGet(() -> new FieldError(
                        Column.COURSE_ID.wireName(), "unknown", "is not run at this branch in this semester"));
    }

    private Optional<ClassView> look(Sheet.Row row) {
        var word = mapping.text(row, Column.CLASS);
        if (word != null) {
            return CODE.matcher(word).matches() ? byCode(word) : byId(word);
        }
        var branch = mapping.text(row, Column.BRANCH);
        var course = mapping.text(row, Column.COURSE_ID);
        var semester = mapping.text(row, Column.SEMESTER);
        if (branch == null || course == null || semester == null) {
            return Optional.empty();
        }
        var branchId = offerings().branch(branch);
        var courseId = offerings().course(course);
        return branchId.isPresent() && courseId.isPresent()
                ? run(questions, branchId.get(), courseId.get(), semester, position)
                : Optional.empty();
    }

    /** The class that is this run of a course at a branch. */
    static Optional<ClassView> run(
            Questions questions, BranchId branch, CourseId course, String semester, long position) {
        return first(questions, new ClassFilter(null, branch, course, null, semester, null, null), position);
    }

    private Optional<ClassView> byCode(String code) {
        return first(questions, new ClassFilter(code, null, null, null, null, null, null), position);
    }

    private Optional<ClassView> byId(String word) {
        return Identifier.isWellFormed(word)
                ? Patience.ask(() ->
                        questions.find(new GetClass(new ClassId(word), null), ClassView.class, Actor.PROGRAM, position))
                : Optional.empty();
    }

    private static Optional<ClassView> first(Questions questions, ClassFilter filter, long position) {
        return Patience.ask(() -> questions.ask(
                        new FindClasses(filter, PageRequest.first(1)), ClassPage.class, Actor.PROGRAM, position))
                .items()
                .stream()
                .findFirst();
    }

    private Offerings offerings() {
        var known = offerings == null ? Offerings.of(questions, position) : offerings;
        offerings = known;
        return known;
    }
}
