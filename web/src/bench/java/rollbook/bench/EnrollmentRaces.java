package rollbook.bench;

import java.util.Random;

/** Many students want the same few seats at once: proves that each seat is given once, and the rest wait in order. */
final class EnrollmentRaces {

    private EnrollmentRaces() {}

    public static void main(String... words) throws Exception {
        var arguments =
                Arguments.of("Proves that every seat is given once, and who comes too late waits in order.", words);
        var ground = Ground.of(arguments, "enrollment-races");
        var nodes = arguments.number("nodes", 1, "nodes on one database");
        var clients = arguments.number("clients", 32, "clients at once");
        var students = arguments.number("students", 500, "students who want a seat");
        var seats = arguments.number("seats", 30, "seats there are");
        arguments.complete();

        var verdict = new Verdict();
        try (var team = Races.Team.start(ground, nodes)) {
            var field = new Races.Field(team.school(), team.uris(), clients, new Random(ground.seed()), verdict);
            new SeatRace(field).run(new People(ground.seed()), students, seats);
            new SameStudentRace(field).run(new People(ground.seed() + 1));
        }
        verdict.end();
    }
}
