package rollbook.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many people write into one sheet at once: cells that only one means are kept, of two who mean one cell the second is told. */
final class SheetRaces {

    private static final List<String> SCORES = List.of("A_PLUS", "A", "B_PLUS", "B", "B_MINUS", "C_PLUS", "C", "D");

    private final Races.Field field;
    private final Classroom room;
    private int days;

    private SheetRaces(Races.Field field, Classroom room) {
        this.field = field;
        this.room = room;
    }

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Proves what becomes of a sheet that many people write into at once.", words);
        var ground = Ground.of(arguments, "sheets");
        var nodes = arguments.number("nodes", 1, "nodes on one database");
        var clients = arguments.number("clients", 8, "people who write at once");
        var students = arguments.number("students", 30, "students of the class");
        var sheets = arguments.number("sheets", 40, "sheets fought over, in each of the races");
        arguments.complete();

        var verdict = new Verdict();
        try (var team = Races.Team.start(ground, nodes)) {
            var field = new Races.Field(team.school(), team.uris(), clients, new Random(ground.seed()), verdict);
            var room = Classroom.open(team.school(), new People(ground.seed()), 0, students);
            var races = new SheetRaces(field, room);
            for (int i = 0; i < sheets; i++) {
                races.sameDay();
                races.rowsAtOnce();
                races.differentCells();
                races.sameCell();
            }
        }
        verdict.note("%d sheets in each race, %d people, %d nodes, seed %d", sheets, clients, nodes, ground.seed());
        verdict.end();
    }

    private Client anybody() {
        return room.admin().at(field.anyNode(new Random(field.random().nextLong())));
    }

    /** The same day of the class is written down by all at once. */
    private void sameDay() {
        var day = ++days;
        var answers = all(_ -> room.record(anybody(), day));
        field.verdict().equal(1L, answers.stream().filter(Answer::ok).count(), "one lesson is written down for a day");
        answers.stream()
                .filter(answer -> !answer.ok())
                .forEach(answer -> field.verdict()
                        .holds(
                                answer.refusedAs("courserecord/day-taken"),
                                "the others are told the day is taken",
                                answer));
    }

    /** All make the rows of one sheet at once. */
    private void rowsAtOnce() {
        var lesson = room.lesson(++days);
        var answers = all(_ -> anybody().post(Classroom.rowsOf(lesson), Map.of()));
        var created = answers.stream()
                .mapToInt(answer -> answer.body().path("created").asInt(-1))
                .sum();
        field.verdict().equal(room.enrollments().size(), created, "every student gets one row, whoever asks");
        answers.forEach(answer -> field.verdict()
                .equal(
                        room.enrollments().size(),
                        answer.body().path("total").asInt(-1),
                        "everybody is told how many rows there are"));
    }

    /** Everybody saves the whole sheet, but changes only cells of their own: all of it is kept. */
    private void differentCells() {
        var lesson = room.sheet(++days);
        var wanted = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < room.enrollments().size(); i++) {
            var cells = new HashMap<String, Object>();
            cells.put("attendance", i % 3 == 0 ? "LATE" : "PRESENT");
            cells.put("score", SCORES.get(i % SCORES.size()));
            cells.put("note", "n" + i);
            wanted.add(cells);
        }
        var answers = all(who -> {
            var rows = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < wanted.size(); i++) {
                var mine = new HashMap<String, Object>();
                for (var cell : List.of("attendance", "score", "note")) {
                    if (owner(i, cell) == who) {
                        mine.put(cell, wanted.get(i).get(cell));
                    }
                }
                rows.add(Classroom.row(room.enrollments().get(i), 1, mine));
            }
            return anybody().put(Classroom.rowsOf(lesson), rows);
        });
        answers.forEach(
                answer -> field.verdict().holds(answer.ok(), "who changes cells of their own is saved", answer));
        var items = latest(lesson, answers);
        for (int i = 0; i < wanted.size(); i++) {
            for (var cell : List.of("attendance", "score", "note")) {
                field.verdict()
                        .equal(
                                wanted.get(i).get(cell),
                                cell(items, room.enrollments().get(i), cell),
                                "what people write into different cells is all kept");
            }
        }
    }

    private int owner(int row, String cell) {
        return Math.floorMod(31 * row + cell.hashCode(), field.clients());
    }

    /** Everybody means the same cell: one is saved, the others are told by whom and what. */
    private void sameCell() {
        var lesson = room.sheet(++days);
        var student = room.enrollments().get(days % room.enrollments().size());
        var answers = all(who ->
                anybody().put(Classroom.rowsOf(lesson), List.of(Classroom.row(student, 1, Map.of("note", "w" + who)))));
        var winners = new HashSet<String>();
        for (int who = 0; who < answers.size(); who++) {
            if (answers.get(who).ok()) {
                winners.add("w" + who);
            }
        }
        field.verdict().equal(1, winners.size(), "of all who mean the same cell one is saved");
        var stands = cell(latest(lesson, answers), student, "note");
        field.verdict().holds(winners.contains(stands), "what is saved stands", winners, stands);
        for (var answer : answers) {
            if (!answer.ok()) {
                field.verdict().holds(answer.refusedAs("courserecord/cells-taken"), "the others are told", answer);
                var cell = answer.body().path("cells").path(0);
                field.verdict().equal(stands, cell.path("theirs").asString(""), "they are told what stands there");
                field.verdict().equal(student, cell.path("enrollmentId").asString(""), "they are told in which row");
            }
        }
    }

    private static String cell(Map<String, Map<String, String>> rows, String student, String cell) {
        return rows.getOrDefault(student, Map.of()).getOrDefault(cell, "");
    }

    private List<Answer> all(Doing doing) {
        var answers = new Answer[field.clients()];
        Crowd.all(field.clients(), who -> answers[who] = doing.by(who));
        return List.of(answers);
    }

    private Map<String, Map<String, String>> latest(String lesson, List<Answer> answers) {
        var last = Collections.max(answers, (one, other) -> Long.compare(one.position(), other.position()));
        var rows = new HashMap<String, Map<String, String>>();
        for (var item : room.admin().get(Classroom.rowsOf(lesson), last).body().path("items")) {
            var cells = new HashMap<String, String>();
            for (var cell : List.of("attendance", "score", "note")) {
                cells.put(cell, item.path(cell).asString(""));
            }
            rows.put(item.path("enrollmentId").asString(), cells);
        }
        return rows;
    }

    /** What one of them does. */
    private interface Doing {
        Answer by(int who);
    }
}
