package rollbook.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the school says about the Open University's year against what the files say: added up here straight from their rows, without
 * anything that filled the school.
 */
final class OuladFigures {

    private static final Map<String, Integer> POINTS = Map.of(
            "A_PLUS", 100, "A", 90, "B_PLUS", 85, "B", 80, "B_MINUS", 75, "C_PLUS", 70, "C", 60, "C_MINUS", 40, "D",
            -50);

    private final Client admin;
    private final OuladSchool school;
    private final OuladFiles files;
    private final Verdict verdict;
    private final Table table = new Table(
            "class",
            "assessments",
            "enrolled",
            "withdrawn",
            "scores",
            "without a score",
            "mean of the marks",
            "of the files");

    OuladFigures(Client admin, OuladSchool school, OuladFiles files, Verdict verdict) {
        this.admin = admin;
        this.school = school;
        this.files = files;
        this.verdict = verdict;
    }

    void compare() {
        var seen = 0L;
        for (var course : files.courses()) {
            seen += compare(OuladFiles.classOf(course));
        }
        verdict.equal(82_842L, (long) files.scores().size(), "the files have the scores they are known for");
        verdict.equal((long) files.scores().size(), seen, "every score of the files stands on a sheet");
        verdict.equal(13_529, files.registrations().size(), "the files have the enrolments they are known for");
        table.print();
    }

    private long compare(String name) {
        var registered = files.registrations().stream()
                .filter(row -> OuladFiles.classOf(row).equals(name))
                .toList();
        var left = registered.stream()
                .filter(row -> !OuladFiles.cell(row, "date_unregistration").isEmpty())
                .count();
        var id = school.classId(name);
        verdict.equal(
                registered.size() - left,
                answer("/api/classes/" + id).path("seated").asLong(),
                name + ": as many sit in the class as stayed");
        verdict.equal(left, enrollments(id, "&state=WITHDRAWN"), name + ": as many are withdrawn as left");
        verdict.equal((long) registered.size(), enrollments(id, ""), name + ": as many enrolments as registrations");
        var attendance = answer("/api/classes/" + id + "/attendance");
        var assessments = files.assessments().stream()
                .filter(row -> OuladFiles.classOf(row).equals(name))
                .map(row -> OuladFiles.cell(row, "id_assessment"))
                .toList();
        verdict.equal(assessments.size(), attendance.path("lessons").size(), name + ": a lesson for each assessment");
        var sum = new Sum();
        for (var assessment : assessments) {
            sum.add(compare(name, assessment, attendance.path("lessons")));
        }
        compare(name, sum, attendance.path("average"));
        table.line(
                name,
                assessments.size(),
                registered.size(),
                left,
                "%,d".formatted(sum.rows),
                sum.rows - sum.scored,
                mean(attendance.path("average")),
                sum.mean());
        return sum.rows;
    }

    /** One assessment: every cell of its sheet, then what the school makes of it. */
    private Sum compare(String name, String assessment, JsonNode lessons) {
        var lesson = school.lesson(assessment);
        var marks = new HashMap<String, String>();
        answer(Classroom.rowsOf(lesson)).path("items").forEach(row -> {
            if (row.path("score").isString()) {
                marks.put(row.path("enrollmentId").asString(), row.path("score").asString());
            }
        });
        var sum = new Sum();
        for (var row : files.scores()) {
            if (OuladFiles.cell(row, "id_assessment").equals(assessment)) {
                var mark = OuladClass.mark(OuladFiles.cell(row, "score"));
                sum.add(mark);
                verdict.equal(
                        mark,
                        marks.remove(school.enrollment(name, OuladFiles.cell(row, "id_student"))),
                        "every score of the files stands on the sheet, as the mark it is worth");
            }
        }
        verdict.equal(Map.of(), marks, "no sheet has a mark that the files do not have");
        for (var each : lessons) {
            if (each.path("id").asString().equals(lesson)) {
                compare("an assessment", sum, each.path("average"));
                return sum;
            }
        }
        verdict.holds(false, "every assessment is a lesson of its class", name, assessment);
        return sum;
    }

    private void compare(String what, Sum sum, JsonNode average) {
        verdict.equal(sum.scored, average.path("scored").asLong(), what + ": as many scores count");
        verdict.equal(sum.points, average.path("points").asLong(), what + ": they come to as many points");
        verdict.equal(sum.mean(), mean(average), what + ": their mean is the same");
    }

    /** As the school says it, to two places. */
    private static String mean(JsonNode average) {
        var mean = average.path("mean");
        return mean.isNumber()
                ? mean.decimalValue().setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : "";
    }

    private long enrollments(String classId, String more) {
        return answer("/api/enrollments?size=1&classId=" + classId + more)
                .path("total")
                .asLong();
    }

    private JsonNode answer(String path) {
        var answer = admin.get(path);
        if (!answer.ok()) {
            throw new IllegalStateException("no answer: " + path + " " + answer);
        }
        return answer.body();
    }

    /** Scores added up in the plainest way. */
    private static final class Sum {

        private long rows;
        private long scored;
        private long points;

        void add(String mark) {
            rows++;
            var worth = POINTS.get(mark);
            if (worth != null) {
                scored++;
                points += worth;
            }
        }

        void add(Sum other) {
            rows += other.rows;
            scored += other.scored;
            points += other.points;
        }

        /** To two places, half up; empty where nothing counts. */
        String mean() {
            return scored == 0
                    ? ""
                    : BigDecimal.valueOf(points)
                            .divide(BigDecimal.valueOf(scored), 2, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }
}
