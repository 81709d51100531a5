package rollbook.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that was asked under a key of its own, and what is known of it.
 *
 * @param who asked
 * @param customer id of the customer; empty for a registration
 * @param marker what tells its effect from all others: a telephone number, or the words of a follow-up
 * @param begun when it was asked for the first time, by {@link System#nanoTime}
 * @param times how often it was asked
 * @param first what the first answer said
 * @param outcome what the last answer said
 */
record Deed(
        Kind kind,
        School.Consultant who,
        String customer,
        String marker,
        Map<String, Object> body,
        String key,
        long begun,
        int times,
        Outcome first,
        Outcome outcome,
        Answer answer) {

    /** What consultants do all day. */
    enum Kind {
        REGISTER,
        CLAIM,
        FOLLOW_UP,
        RELEASE
    }

    /** What the answer says about the effect. */
    enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    static Deed register(School.Consultant who, Map<String, Object> person) {
        return planned(Kind.REGISTER, who, "", person.getOrDefault("phone", "").toString(), person);
    }

    static Deed claim(School.Consultant who, String customer) {
        return planned(Kind.CLAIM, who, customer, "", Map.of("customerIds", List.of(customer)));
    }

    static Deed release(School.Consultant who, String customer) {
        return planned(
                Kind.RELEASE, who, customer, "", Map.of("customerIds", List.of(customer), "reason", "under load"));
    }

    static Deed followUp(School.Consultant who, String customer) {
        var words = "said " + UUID.randomUUID();
        return planned(
                Kind.FOLLOW_UP,
                who,
                customer,
                words,
                Map.of(
                        "content",
                        words,
                        "intention",
                        "NO_PLAN",
                        "nextContactAt",
                        Instant.EPOCH.plusSeconds(1_800_000_000)));
    }

    private static Deed planned(
            Kind kind, School.Consultant who, String customer, String marker, Map<String, Object> body) {
        var key = kind + "-" + UUID.randomUUID();
        var now = System.nanoTime();
        return new Deed(
                kind, who, customer, marker, body, key, now, 0, Outcome.UNKNOWN, Outcome.UNKNOWN, Answer.none(now));
    }

    /** Asks once; the same deed may be tried as often as one likes. */
    Deed tried() {
        var answer = who.client().post(path(), body, key);
        var told = outcome(answer);
        return new Deed(
                kind, who, customer, marker, body, key, begun, times + 1, times == 0 ? told : first, told, answer);
    }

    boolean is(Kind wanted, Outcome known) {
        return kind == wanted && outcome == known;
    }

    /** Whether nobody could tell at first what had become of it. */
    boolean wasUnknown() {
        return first == Outcome.UNKNOWN;
    }

    /** What was told: at first, and at last where it was asked again. */
    String told() {
        return times > 1 ? first + "→" + outcome : outcome.toString();
    }

    private static Outcome outcome(Answer answer) {
        if (answer.ok()) {
            return Outcome.OK;
        }
        return answer.refused() && !answer.refusedAs("idempotency/in-progress") ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    private String path() {
        return switch (kind) {
            case REGISTER -> "/api/customers";
            case CLAIM -> "/api/customers/claims";
            case RELEASE -> "/api/customers/releases";
            case FOLLOW_UP -> "/api/customers/" + customer + "/follow-ups";
        };
    }
}
