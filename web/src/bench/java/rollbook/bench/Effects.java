package rollbook.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rollbook.bench.Deed.Kind;
import rollbook.bench.Deed.Outcome;

/**
 * Compares what was answered in the end with what happened: ok once, refused never, unknown once or never. What was asked again is known
 * in the end.
 */
final class Effects {

    private static final Set<Integer> SCHOOLS_OWN = Set.of(403, 404, 409);

    private final School school;
    private final Verdict verdict;

    Effects(School school, Verdict verdict) {
        this.school = school;
        this.verdict = verdict;
    }

    void judge(Collection<Deed> deeds, Collection<String> customers) {
        for (var deed : deeds) {
            verdict.holds(
                    deed.outcome() != Outcome.REFUSED
                            || SCHOOLS_OWN.contains(deed.answer().status()),
                    "what is refused is refused by a rule of the school",
                    deed);
        }
        deeds.stream()
                .filter(deed -> deed.wasUnknown() && deed.times() > 1)
                .forEach(deed -> verdict.holds(
                        deed.outcome() != Outcome.UNKNOWN,
                        "what was unknown is settled when asked again under its key",
                        deed));
        var registrations =
                deeds.stream().filter(deed -> deed.kind() == Kind.REGISTER).toList();
        Crowd.share(8, registrations.size(), (_, i) -> registration(registrations.get(i)));
        var byCustomer = deeds.stream()
                .filter(deed -> deed.kind() != Kind.REGISTER)
                .collect(Collectors.groupingBy(Deed::customer));
        var all = List.copyOf(customers);
        Crowd.share(8, all.size(), (_, i) -> customer(all.get(i), byCustomer.getOrDefault(all.get(i), List.of())));
    }

    private void registration(Deed deed) {
        var found = school.admin()
                .get("/api/customers?scope=all&q=" + deed.marker())
                .body();
        var total = found.path("total").asInt(-1);
        switch (deed.outcome()) {
            case OK -> {
                verdict.equal(1, total, "every acknowledged registration is there, once");
                var id = found.path("items").path(0).path("id").asString("");
                verdict.equal(deed.answer().id(), id, "the registration found is the one acknowledged");
            }
            case REFUSED -> verdict.equal(0, total, "no refused registration has an effect");
            case UNKNOWN ->
                verdict.holds(total == 0 || total == 1, "an unknown registration is there once or never", deed);
        }
    }

    private void customer(String id, List<Deed> deeds) {
        var history = history(id);
        verdict.holds(!history.isEmpty(), "every customer has a history", id);
        verdict.equal(
                1L,
                history.stream().filter(one -> one.is("CustomerRegistered")).count(),
                "every customer is registered once in the log");
        for (int i = 0; i < history.size(); i++) {
            verdict.equal(history.get(0).version() + i, history.get(i).version(), "no version of a file is missing");
        }
        words(deeds, history);
        Turns.judge(deeds, history, verdict);
        moves(deeds, Kind.CLAIM, count(history, "CustomerClaimed", "consultant"), "claims");
        moves(deeds, Kind.RELEASE, count(history, "CustomerReleased", "formerHolder"), "releases");
    }

    private List<Happening> history(String id) {
        try {
            return school.history(id);
        } catch (IllegalStateException e) {
            verdict.note("%s", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void words(List<Deed> deeds, List<Happening> history) {
        var written = new HashMap<String, Integer>();
        history.stream()
                .filter(one -> one.is("FollowUpRecorded"))
                .forEach(one -> written.merge(
                        one.data().path("followUp").path("content").asString(""), 1, Integer::sum));
        for (var deed : deeds) {
            if (deed.kind() == Kind.FOLLOW_UP) {
                var times = written.getOrDefault(deed.marker(), 0);
                written.remove(deed.marker());
                switch (deed.outcome()) {
                    case OK -> verdict.equal(1, times, "every acknowledged follow-up is there, once");
                    case REFUSED -> verdict.equal(0, times, "no refused follow-up has an effect");
                    case UNKNOWN -> verdict.holds(times <= 1, "an unknown follow-up is there once or never", deed);
                }
            }
        }
        verdict.equal(Map.of(), written, "nothing was written down that nobody asked for");
    }

    /** The same consultant may claim, or give back, the same customer several times: the numbers must agree. */
    private void moves(List<Deed> deeds, Kind kind, Map<String, Integer> happened, String what) {
        var people = deeds.stream().map(deed -> deed.who().id()).distinct().toList();
        for (var person : people) {
            var times = happened.getOrDefault(person, 0);
            happened.remove(person);
            var ok = count(deeds, kind, person, Outcome.OK);
            var unknown = count(deeds, kind, person, Outcome.UNKNOWN);
            verdict.holds(times >= ok, "no acknowledged %s are lost".formatted(what), person, deeds, times);
            verdict.holds(
                    times <= ok + unknown,
                    "no %s happen twice, or though refused".formatted(what),
                    person,
                    deeds,
                    times);
        }
        verdict.equal(Map.of(), happened, "there are no %s that nobody asked for".formatted(what));
    }

    private static long count(List<Deed> deeds, Kind kind, String person, Outcome outcome) {
        return deeds.stream()
                .filter(deed -> deed.is(kind, outcome) && deed.who().id().equals(person))
                .count();
    }

    private static Map<String, Integer> count(List<Happening> history, String event, String member) {
        var counts = new HashMap<String, Integer>();
        history.stream().filter(one -> one.is(event)).forEach(one -> counts.merge(one.id(member), 1, Integer::sum));
        return counts;
    }
}
