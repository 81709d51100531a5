package rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The public files of the Open University's year 2013, row by row as they stand.
 *
 * <p>Source: Kuzilek, Hlosta, Zdrahal, Open University Learning Analytics dataset, Scientific Data 4:170171 (2017), CC BY 4.0.
 */
record OuladFiles(
        List<Map<String, String>> courses,
        List<Map<String, String>> registrations,
        List<Map<String, String>> assessments,
        List<Map<String, String>> scores) {

    private static final String NOBODY_KNOWS = "?";

    static OuladFiles in(Path folder) throws IOException {
        return new OuladFiles(
                rows(folder.resolve("courses.csv")),
                rows(folder.resolve("studentRegistration.csv")),
                rows(folder.resolve("assessments.csv")),
                rows(folder.resolve("studentAssessment.csv")));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        return Csv.rows(Files.readString(file));
    }

    /** What a row says in one column; nothing where the files have a question mark. */
    static String cell(Map<String, String> row, String column) {
        var cell = row.getOrDefault(column, "");
        return cell.equals(NOBODY_KNOWS) ? "" : cell;
    }

    /** Which class a row is about, e.g. {@code BBB 2013J}. */
    static String classOf(Map<String, String> row) {
        return cell(row, "code_module") + " " + cell(row, "code_presentation");
    }

    /** The year as the school lives through it. */
    List<OuladClass> classes() {
        var handedIn = scores.stream().collect(Collectors.groupingBy(row -> cell(row, "id_assessment")));
        return courses.stream().map(course -> oneOf(course, handedIn)).toList();
    }

    private OuladClass oneOf(Map<String, String> course, Map<String, List<Map<String, String>>> handedIn) {
        var semester = cell(course, "code_presentation");
        var days = Integer.parseInt(cell(course, "module_presentation_length"));
        var list = assessments.stream()
                .filter(row -> classOf(row).equals(classOf(course)))
                .map(row -> assessment(row, days, handedIn.getOrDefault(cell(row, "id_assessment"), List.of())))
                .sorted(Comparator.comparingInt(OuladClass.Assessment::day).thenComparing(OuladClass.Assessment::id))
                .toList();
        var students = registrations.stream()
                .filter(row -> classOf(row).equals(classOf(course)))
                .sorted(Comparator.comparingInt(row -> number(cell(row, "date_registration"), 0)))
                .map(row -> student(row, list))
                .toList();
        // B begins in February, J in October; on which day the files do not say.
        var begins = LocalDate.of(Integer.parseInt(semester.substring(0, 4)), semester.endsWith("B") ? 2 : 10, 1);
        return new OuladClass(cell(course, "code_module"), semester, begins, days, students, list);
    }

    /** An examination without a day is on the last. */
    private static OuladClass.Assessment assessment(
            Map<String, String> row, int days, List<Map<String, String>> handedIn) {
        var scores = new LinkedHashMap<String, String>();
        handedIn.forEach(one -> scores.put(cell(one, "id_student"), cell(one, "score")));
        return new OuladClass.Assessment(
                cell(row, "id_assessment"),
                cell(row, "assessment_type"),
                cell(row, "weight"),
                number(cell(row, "date"), days),
                scores);
    }

    /**
     * Who has a score sits on that sheet, whatever the days say: some handed in before they registered, or left between handing in and
     * the day it was due.
     */
    private static OuladClass.Student student(Map<String, String> row, List<OuladClass.Assessment> assessments) {
        var number = cell(row, "id_student");
        var came = number(cell(row, "date_registration"), Integer.MIN_VALUE);
        var left = number(cell(row, "date_unregistration"), Integer.MAX_VALUE);
        var first = assessments.size();
        var last = -1;
        for (int i = 0; i < assessments.size(); i++) {
            if (assessments.get(i).scores().containsKey(number)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        var goes = left == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(last + 1, dueBefore(assessments, left));
        var comes = Math.min(Math.min(first, goes), dueBefore(assessments, came));
        return new OuladClass.Student(number, comes, goes);
    }

    /** How many assessments were due before a day. */
    private static int dueBefore(List<OuladClass.Assessment> assessments, int day) {
        return (int) assessments.stream()
                .filter(assessment -> assessment.day() < day)
                .count();
    }

    private static int number(String cell, int otherwise) {
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }
}
