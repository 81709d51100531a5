package rollbook.web.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.classlist.ClassView;
import rollbook.web.sheets.Sheet;

/** Marks on their way in, one lesson at a time, however the rows of the file are mixed: a sheet is saved once. */
final class ScoreIntake implements Intake {

    private final Sheet sheet;
    private final MarkReader reader;
    private final StudentFinder students;
    private final ClassFinder classes;
    private final LessonDesk lessons;
    private final long position;
    private @Nullable Iterator<List<Sheet.Row>> sorted;

    ScoreIntake(
            Sheet sheet,
            MarkReader reader,
            StudentFinder students,
            ClassFinder classes,
            LessonDesk lessons,
            long position) {
        this.sheet = sheet;
        this.reader = reader;
        this.students = students;
        this.classes = classes;
        this.lessons = lessons;
        this.position = position;
    }

    @Override
    public void pass(int rows) throws IOException {
        int passed = 0;
        while (passed < rows) {
            passed += next().size();
        }
    }

    @Override
    public List<Sheet.Row> next() throws IOException {
        var lots = sorted == null ? sort().iterator() : sorted;
        sorted = lots;
        return lots.hasNext() ? lots.next() : List.of();
    }

    private Collection<List<Sheet.Row>> sort() throws IOException {
        var lots = new LinkedHashMap<String, List<Sheet.Row>>();
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            var day = reader.mapping().text(row, Column.DAY_NUMBER);
            lots.computeIfAbsent(classes.key(row) + "\n" + day, _ -> new ArrayList<>())
                    .add(row);
        }
        return lots.values();
    }

    @Override
    public List<Outcome> take(List<Sheet.Row> rows) {
        var in = classes.find(rows.getFirst());
        return in.isEmpty()
                ? rows.stream()
                        .<Outcome>map(row -> new Outcome.Failed(List.of(classes.unknown(row))))
                        .toList()
                : take(rows, in.get());
    }

    private List<Outcome> take(List<Sheet.Row> rows, ClassView in) {
        students.learn(rows, position);
        return lessons.take(in, rows.stream().map(row -> wanted(row, in)).toList());
    }

    private WantedMark wanted(Sheet.Row row, ClassView in) {
        var said = reader.read(row);
        var student = students.find(row);
        var errors = new ArrayList<FieldError>(said.errors());
        if (student.isEmpty()) {
            errors.add(students.unknown(row));
        }
        return WantedMark.of(said, student.orElse(null), in.id(), errors);
    }
}
