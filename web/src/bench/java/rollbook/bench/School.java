package rollbook.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The people and the customers that a proof needs, made over HTTP. */
final class School {

    private static final String PASSWORD = "nobody-guesses-this-one";

    private final Client admin;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private int hired;

    School(Node node) {
        this(Client.signIn(node.uri(), "admin", Ground.ADMIN_PASSWORD));
    }

    School(Client admin) {
        this.admin = admin;
    }

    /** Holds every role: sees all customers and may replay. */
    Client admin() {
        return admin;
    }

    /**
     * Somebody who sells.
     *
     * @param id of their staff record
     */
    record Consultant(String id, String username, Client client) {

        Client at(URI node) {
            return client.at(node);
        }
    }

    /** So many consultants who hold nobody yet. */
    List<Consultant> hire(int count) {
        var consultants = new Consultant[count];
        var first = hired;
        hired += count;
        Crowd.share(4, count, (_, i) -> consultants[i] = hireOne("c" + run + (first + i)));
        return List.of(consultants);
    }

    private Consultant hireOne(String username) {
        var answer = admin.post(
                "/api/staff",
                Map.of(
                        "username",
                        username,
                        "displayName",
                        username,
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("CONSULTANT")));
        if (!answer.ok()) {
            throw new IllegalStateException("cannot hire: " + answer);
        }
        return new Consultant(answer.id(), username, Client.signIn(admin.node(), username, PASSWORD));
    }

    /** Opens files for the people of these numbers; returns their ids in the same order. */
    List<String> register(People people, int from, int count) {
        var ids = new String[count];
        Crowd.share(16, count, (_, i) -> {
            var answer = admin.post("/api/customers", people.person(from + i));
            if (!answer.ok()) {
                throw new IllegalStateException("cannot register: " + answer);
            }
            ids[i] = answer.id();
        });
        return List.of(ids);
    }

    /** Everything that happened to one customer, oldest first. */
    List<Happening> history(String customerId) {
        return Happening.of(admin, customerId);
    }
}
