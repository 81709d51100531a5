package rollbook.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Many people want the same thing at once: proves that exactly one gets it, on one node and on several. */
final class Races {

    private Races() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.of("Proves that every race has exactly one winner.", words);
        var ground = Ground.of(arguments, "races");
        var nodes = arguments.number("nodes", 1, "nodes on one database");
        var clients = arguments.number("clients", 32, "clients at once");
        var claims = arguments.number("claims", 20_000, "claims on the customers");
        var customers = arguments.number("customers", 1_000, "customers claimed");
        var numbers = arguments.number("qqs", 1_000, "QQ numbers, each registered ten times at once");
        arguments.complete();

        var verdict = new Verdict();
        try (var team = Team.start(ground, nodes)) {
            var field = new Field(team.school(), team.uris(), clients, new Random(ground.seed()), verdict);
            new ClaimRace(field).run(new People(ground.seed()), claims, customers);
            new CapRace(field).run(new People(ground.seed() + 1));
            new HandoverRace(field).run(new People(ground.seed() + 2), claims / 5);
            new QqRace(field).run(new People(ground.seed() + 3), numbers);
            new RepeatRace(field).run(new People(ground.seed() + 4), numbers / 2);
        }
        verdict.end();
    }

    /** What every race is run on. */
    record Field(School school, List<URI> nodes, int clients, Random random, Verdict verdict) {

        URI anyNode(Random chance) {
            return nodes.get(chance.nextInt(nodes.size()));
        }
    }

    /**
     * Several nodes on one database; the first has it in its data folder. Where the sides are split, the first two answer and decide.
     *
     * @param doors the nodes by which people come in
     */
    record Team(List<Node> nodes, List<Node> doors, School school) implements AutoCloseable {

        static Team start(Ground ground, int count) throws Exception {
            var nodes = new ArrayList<Node>();
            try {
                for (var side : ground.split() ? List.of("query", "command") : List.<String>of()) {
                    nodes.add(next(ground.as(side), nodes.size()));
                }
                var behind = nodes.size();
                for (int number = 0; number < count; number++) {
                    nodes.add(next(ground.as("web"), nodes.size()));
                }
                var doors = List.copyOf(nodes.subList(behind, nodes.size()));
                return new Team(nodes, doors, new School(doors.getFirst()));
            } catch (Exception e) {
                nodes.reversed().forEach(Node::close);
                throw e;
            }
        }

        private static Node next(Ground ground, int number) throws IOException {
            return number == 0 ? Node.start(ground) : Node.join(ground, number);
        }

        List<URI> uris() {
            return doors.stream().map(Node::uri).toList();
        }

        /** The one on the first node. */
        Database database() {
            return nodes.getFirst().database();
        }

        @Override
        public void close() {
            nodes.reversed().forEach(Node::close);
        }
    }
}
