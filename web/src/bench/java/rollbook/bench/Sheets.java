package rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Measures sheets over HTTP: making the rows of a class of 50, saving them, and opening and saving a class of 2,000. */
final class Sheets {

    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final int USUAL = 50;

    private Sheets() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Measures sheets over HTTP and prints tables for docs/benchmarks.md.", words);
        var ground = Ground.of(arguments, "sheet-figures");
        var lessons = arguments.number("lessons", 2_000, "lessons of a class of 50 without rows");
        var large = arguments.number("large", 2_000, "students of the large class");
        var times = arguments.number("times", 15, "how often the large sheet is opened and saved");
        var seconds = arguments.number("seconds", 5, "length of one measurement");
        var out = arguments.text(
                "ids", "", "file to write ids of lessons to, for a load program; then nothing is measured");
        arguments.complete();

        var verdict = new Verdict();
        var figures = new Table(
                "what", "clients", "p50 ms", "p99 ms", "per second", "CPU ms each, JVM + PostgreSQL", "found");
        try (var node = Node.start(ground)) {
            var school = new School(node);
            var people = new People(ground.seed());
            var room = Classroom.open(school, people, 0, USUAL);
            var blank = new ArrayList<String>();
            var all = Collections.synchronizedList(blank);
            Crowd.share(4, lessons, (_, i) -> all.add(room.lesson(i + 1)));
            if (!out.isEmpty()) {
                write(Path.of(out), school.admin(), blank);
                IO.println("%,d lessons in %s; the node runs until a line is typed".formatted(blank.size(), out));
                IO.readln();
                return;
            }
            usual(node, room, blank, Duration.ofSeconds(seconds), figures, verdict);
            large(school, people, large, times, figures, verdict);
        }
        figures.print();
        verdict.end();
    }

    private static void write(Path file, Client admin, List<String> lessons) throws IOException {
        Files.write(file, lessons);
        Files.writeString(file.resolveSibling("consultants.tsv"), "admin\t" + admin.token() + "\n");
    }

    private static void usual(
            Node node, Classroom room, List<String> blank, Duration time, Table figures, Verdict verdict) {
        var next = 0;
        for (var clients : CLIENTS) {
            var from = next;
            var spell = Spell.of(node, clients, time, (_, task) -> {
                var lesson = blank.get(Math.min(from + task, blank.size() - 1));
                return good(room.admin().post(Classroom.rowsOf(lesson), Map.of()), verdict);
            });
            spell.write(figures, "make 50 rows", clients, "");
            next += (int) spell.pace().count();
        }
        verdict.holds(next < blank.size(), "there are enough lessons", next, blank.size());
        var made = Math.min(next, blank.size());
        for (var clients : CLIENTS) {
            var spell = Spell.of(node, clients, time, (_, task) -> {
                var rows = rows(room, task);
                return good(room.admin().put(Classroom.rowsOf(blank.get(task % made)), rows), verdict);
            });
            spell.write(figures, "save a sheet of 50", clients, "");
        }
        for (var clients : CLIENTS) {
            Spell.of(
                            node,
                            clients,
                            time,
                            (_, task) -> good(room.admin().get(Classroom.rowsOf(blank.get(task % made))), verdict))
                    .write(figures, "open a sheet of 50", clients, "");
        }
    }

    private static void large(School school, People people, int students, int times, Table figures, Verdict verdict) {
        var room = Classroom.open(school, people, USUAL, students);
        var lesson = room.lesson(1);
        once(
                figures,
                "make %,d rows".formatted(students),
                1,
                verdict,
                _ -> room.admin().post(Classroom.rowsOf(lesson), Map.of()));
        once(
                figures,
                "save a sheet of %,d, every cell".formatted(students),
                times,
                verdict,
                i -> room.admin().put(Classroom.rowsOf(lesson), rows(room, i)));
        once(figures, "save a sheet of %,d, one cell different".formatted(students), times, verdict, i -> {
            var rows = rows(room, times - 1);
            rows.get(i).put("note", "only this");
            return room.admin().put(Classroom.rowsOf(lesson), rows);
        });
        once(
                figures,
                "open a sheet of %,d".formatted(students),
                times,
                verdict,
                _ -> room.admin().get(Classroom.rowsOf(lesson)));
        once(
                figures,
                "attendance of a class of %,d".formatted(students),
                times,
                verdict,
                _ -> room.admin().get("/api/classes/" + room.id() + "/attendance"));
    }

    private static void once(Table figures, String what, int times, Verdict verdict, Doing doing) {
        var spans = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var answer = good(doing.the(i), verdict);
            spans.add((answer.ended() - answer.began()) / 1e6);
        }
        Collections.sort(spans);
        figures.line(what, 1, spans.get(spans.size() / 2), spans.getLast(), "", "", "worst in place of p99");
        verdict.holds(spans.getLast() < 1_000, "a large sheet takes less than a second", what, spans.getLast());
    }

    private static List<Map<String, Object>> rows(Classroom room, int turn) {
        var scores = List.of("A_PLUS", "A", "B", "C", "D", "COPY", "NA");
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < room.enrollments().size(); i++) {
            var row = Classroom.row(
                    room.enrollments().get(i),
                    0,
                    Map.of(
                            "attendance",
                            (i + turn) % 5 == 0 ? "LATE" : "PRESENT",
                            "score",
                            scores.get((i + turn) % scores.size()),
                            "note",
                            "turn " + turn));
            row.remove("version");
            rows.add(row);
        }
        return rows;
    }

    private static Answer good(Answer answer, Verdict verdict) {
        verdict.holds(answer.ok(), "what is asked for is done", answer);
        return answer;
    }

    /** What is done and timed. */
    private interface Doing {
        Answer the(int time);
    }
}
