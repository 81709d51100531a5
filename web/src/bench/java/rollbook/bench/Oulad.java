package rollbook.bench;

import java.nio.file.Path;

/**
 * Lives through a public year of the Open University over HTTP: 9 classes, 13,529 enrolments, those who left, and 82,842 scores; then
 * compares what the school says about each class and each assessment with what the files say.
 */
final class Oulad {

    private Oulad() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Lives through a year of the Open University and compares what comes out.", words);
        var ground = Ground.of(arguments, "oulad");
        var shared = Path.of(arguments.text("shared", "../../shared/data", "folder of the public files"));
        var clients = arguments.number("clients", 16, "clients at once");
        arguments.complete();
        var files = OuladFiles.in(shared.resolve("oulad-2013"));
        var verdict = new Verdict();
        try (var node = Node.start(ground)) {
            var admin = new School(node).admin();
            var times = new OuladTimes(node, clients);
            var school = new OuladSchool(admin, times, verdict);
            school.liveThrough(files.classes());
            times.print();
            new OuladFigures(admin, school, files, verdict).compare();
            verdict.note("%,d MiB resident", Memory.resident(node.pid()));
        }
        verdict.end();
    }
}
