package rollbook.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.Semester;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffQuery.FindTeachers;
import rollbook.api.staff.Teachers;
import rollbook.web.Patience;
import rollbook.web.Questions;
import rollbook.web.sheets.CellList;
import rollbook.web.sheets.Sheet;

/** Understands rows of classes: branches, courses and teachers by name or by id. */
final class ClassReader {

    private static final int LONGEST_NUMBER = 8;

    private final Mapping mapping;
    private final Offerings offerings;
    private final Map<String, StaffId> teachers;

    private ClassReader(Mapping mapping, Offerings offerings, Map<String, StaffId> teachers) {
        this.mapping = mapping;
        this.offerings = offerings;
        this.teachers = teachers;
    }

    static ClassReader of(Mapping mapping, Questions questions, long position) {
        var teachers = new HashMap<String, StaffId>();
        Patience.ask(() -> questions.ask(new FindTeachers(), Teachers.class, Actor.PROGRAM, position))
                .items()
                .forEach(teacher -> {
                    teachers.put(teacher.id().value(), teacher.id());
                    teachers.put(Offerings.key(teacher.name()), teacher.id());
                });
        return new ClassReader(mapping, Offerings.of(questions, position), Map.copyOf(teachers));
    }

    /**
     * A class as a row plans it.
     *
     * @param errors what cannot be understood
     */
    record PlannedClass(ClassPlan plan, List<FieldError> errors) {}

    PlannedClass read(Sheet.Row row) {
        return new Reading(row).understood();
    }

    /** One row being understood. */
    private final class Reading {

        private final Sheet.Row row;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Sheet.Row row) {
            this.row = row;
        }

        PlannedClass understood() {
            var semester = mapping.text(row, Column.SEMESTER);
            var plan = new ClassPlan(
                    required(Column.BRANCH, offerings::branch, "is no branch of this school"),
                    required(Column.COURSE_ID, offerings::course, "is no course of this school"),
                    required(Column.TYPE, ValueWords::classType, "is none of the words for it"),
                    semester == null ? null : new Semester(semester),
                    teachers(),
                    required(Column.START_DATE, Moments::schoolDay, "is no day; write 2026-03-01"),
                    understood(Column.END_DATE, Moments::schoolDay, "is no day; write 2026-03-01"),
                    understood(Column.CAPACITY, Reading::number, "is no whole number"));
            if (semester == null) {
                errors.add(FieldError.missing(Column.SEMESTER.wireName()));
            }
            return new PlannedClass(plan, List.copyOf(errors));
        }

        private <T> @Nullable T required(Column column, Function<String, Optional<T>> meaning, String message) {
            if (mapping.text(row, column) == null) {
                errors.add(FieldError.missing(column.wireName()));
            }
            return understood(column, meaning, message);
        }

        private <T> @Nullable T understood(Column column, Function<String, Optional<T>> meaning, String message) {
            var word = mapping.text(row, column);
            if (word == null) {
                return null;
            }
            var understood = meaning.apply(word);
            if (understood.isEmpty()) {
                errors.add(new FieldError(column.wireName(), "not-understood", message));
            }
            return understood.orElse(null);
        }

        private static Optional<Integer> number(String word) {
            return word.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                    ? Optional.of(Integer.valueOf(word))
                    : Optional.empty();
        }

        private List<StaffId> teachers() {
            var named = new ArrayList<StaffId>();
            for (var cell : mapping.cells(row, Column.TEACHERS)) {
                for (var word : CellList.split(cell)) {
                    var teacher = teachers.containsKey(word) ? teachers.get(word) : teachers.get(Offerings.key(word));
                    if (teacher == null) {
                        errors.add(new FieldError(
                                Column.TEACHERS.wireName(), "unknown", word + " does not teach at this school"));
                    } else {
                        named.add(teacher);
                    }
                }
            }
            return named;
        }
    }
}
