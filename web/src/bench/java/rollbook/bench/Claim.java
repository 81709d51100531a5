package rollbook.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A consultant asked for customers, and this is what came back.
 *
 * @param consultant id of who asked
 * @param asked ids of the customers
 */
record Claim(String consultant, List<String> asked, Answer answer) {

    static Claim by(School.Consultant consultant, Client client, List<String> asked) {
        return new Claim(consultant.id(), asked, client.post("/api/customers/claims", Map.of("customerIds", asked)));
    }

    boolean won() {
        return answer.status() == 200;
    }

    boolean taken() {
        return answer.refusedAs("customer/already-held");
    }

    boolean capReached() {
        return answer.refusedAs("customer/cap-reached");
    }

    /** Who holds what, as the refusal tells: customer to consultant. */
    Map<String, String> holders() {
        var holders = new HashMap<String, String>();
        for (var taken : answer.body().path("taken")) {
            holders.put(Happening.idOf(taken.path("customerId")), Happening.idOf(taken.path("holder")));
        }
        return holders;
    }
}
