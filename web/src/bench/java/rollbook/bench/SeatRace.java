package rollbook.bench;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** More students than seats, all at once; then some leave at once, and who waited first moves up. */
final class SeatRace {

    private static final int LEAVERS = 10;
    private static final Set<String> CAME = Set.of("classlist.SeatTaken", "classlist.WaitingListJoined");

    private final Races.Field field;
    private final Verdict verdict;
    private final Client admin;

    SeatRace(Races.Field field) {
        this.field = field;
        this.verdict = field.verdict();
        this.admin = field.school().admin();
    }

    /** What a student was told. */
    private record Told(String customer, Answer answer) {}

    void run(People people, int students, int seats) {
        var customers = field.school().register(people, 0, students);
        var classId = new Classes(admin).open("seats", seats);
        var told = new Told[students];
        var began = System.nanoTime();
        Crowd.share(field.clients(), students, (_, i) -> told[i] = enroll(customers.get(i), classId));
        var pace = new Pace(students, System.nanoTime() - began);
        verdict.note(
                "%,d students, %,d seats, %d clients, %d nodes: %.0f/s",
                students, seats, field.clients(), field.nodes().size(), pace.perSecond());

        var inOrder = judge(List.of(told), classId, seats);
        leave(inOrder.subList(0, Math.min(LEAVERS, seats)), inOrder, classId, seats);
    }

    private Told enroll(String customer, String classId) {
        var chance = new Random(field.random().nextLong());
        var wish = Map.of("customerId", customer, "classId", classId, "waitIfFull", true);
        return new Told(customer, admin.at(field.anyNode(chance)).post("/api/enrollments", wish));
    }

    /** Returns all students in the order in which the log has them. */
    private List<Told> judge(List<Told> told, String classId, int seats) {
        told.forEach(one -> verdict.equal(201, one.answer().status(), "everybody gets a seat or waits"));
        var places = places(classId);
        verdict.equal(
                ids(told).stream().sorted().toList(),
                places.stream().map(Place::enrollmentId).sorted().toList(),
                "everybody has a place of their own in the log");
        var byId = told.stream().collect(toMap(one -> one.answer().id(), one -> one));
        var inOrder = new ArrayList<Told>();
        for (int i = 1; i < places.size(); i++) {
            verdict.holds(
                    places.get(i).position() == 0
                            || places.get(i).position() > places.get(i - 1).position(),
                    "the history of the class is in the order of the log",
                    places.get(i));
        }
        for (var place : places) {
            var one = byId.get(place.enrollmentId());
            if (one != null) {
                inOrder.add(one);
                verdict.holds(
                        one.answer().position() >= place.position(),
                        "by the position that somebody is told they are in the log",
                        place);
            }
        }
        if (places.stream().allMatch(place -> place.position() > 0)) {
            judgePositions(told, inOrder);
        }
        var latest = latest(told.stream().map(Told::answer).toList());
        verdict.equal(
                ids(inOrder.subList(0, seats)),
                found(classId, "ENROLLED", latest),
                "the seats go to those who came first in the log");
        verdict.equal(
                ids(inOrder.subList(seats, inOrder.size())),
                found(classId, "WAITING", latest),
                "the rest wait in the order of the log, and nobody is lost");
        Crowd.share(8, inOrder.size(), (_, i) -> {
            var seated = i < seats;
            var file = admin.get("/api/customers/" + inOrder.get(i).customer(), latest)
                    .body();
            verdict.equal(
                    seated ? "ENROLLED 1" : "NOT_ENROLLED 0",
                    file.path("status").asString("") + " "
                            + file.path("enrollments").asInt(-1),
                    "every file says whether its customer sits in a class");
        });
        return inOrder;
    }

    /** Where the log tells the position of each: nobody is told that of another, and all are told them in the order of the log. */
    private void judgePositions(List<Told> told, List<Told> inOrder) {
        var positions =
                told.stream().map(one -> one.answer().position()).distinct().toList();
        verdict.equal(told.size(), positions.size(), "nobody is told the position of another");
        var byPosition = told.stream()
                .sorted(Comparator.comparingLong(one -> one.answer().position()))
                .toList();
        verdict.equal(ids(byPosition), ids(inOrder), "the positions that people are told are in the order of the log");
    }

    private void leave(List<Told> leavers, List<Told> inOrder, String classId, int seats) {
        var answers = new Answer[leavers.size()];
        Crowd.share(field.clients(), leavers.size(), (_, i) -> {
            var chance = new Random(field.random().nextLong());
            var path = "/api/enrollments/" + leavers.get(i).answer().id() + "/withdrawal";
            answers[i] = admin.at(field.anyNode(chance)).post(path, Map.of("reason", "race"));
        });
        var latest = latest(List.of(answers));
        for (var answer : answers) {
            verdict.holds(answer.ok(), "whoever wants to leave leaves", answer);
        }
        var after = inOrder.subList(leavers.size(), inOrder.size());
        var seated = new ArrayList<>(found(classId, "ENROLLED", latest));
        verdict.equal(seats, seated.size(), "a class that many wait for stays full");
        seated.removeAll(ids(after.subList(0, seats)));
        verdict.equal(List.of(), seated, "who waited first moves up");
        verdict.equal(
                ids(after.subList(seats, after.size())),
                found(classId, "WAITING", latest),
                "the others wait on in the same order");
    }

    /**
     * A seat or a place on the waiting list, as the log has it.
     *
     * @param position 0 where the log of one class does not tell
     */
    private record Place(String enrollmentId, long position) {}

    /** Who came to the class, in the order of its history: that is who decides. */
    private List<Place> places(String classId) {
        var places = new ArrayList<Place>();
        for (long after = 0; after >= 0; ) {
            var page = admin.get("/api/operations/events?size=100&stream=%s&after=%d".formatted(classId, after))
                    .body();
            for (var item : page.path("items")) {
                if (CAME.contains(item.path("event").asString(""))) {
                    var id = item.path("data").path("enrollmentId").asString("");
                    places.add(new Place(id, item.path("position").asLong(0)));
                }
            }
            after = page.path("next").asLong(-1);
        }
        return places;
    }

    private static Answer latest(List<Answer> answers) {
        return answers.stream().max(Comparator.comparingLong(Answer::position)).orElseThrow();
    }

    private static List<String> ids(List<Told> told) {
        return told.stream().map(one -> one.answer().id()).toList();
    }

    /** The enrolments in a state, as the list has them; who waits has the place that the list says. */
    private List<String> found(String classId, String state, Answer after) {
        var ids = new ArrayList<String>();
        for (int page = 1; ; page++) {
            var path = "/api/enrollments?size=100&sort=enrolledAt&classId=%s&state=%s&page=%d"
                    .formatted(classId, state, page);
            var items = admin.get(path, after).body().path("items");
            for (var item : items) {
                ids.add(item.path("id").asString(""));
                if (state.equals("WAITING")) {
                    verdict.equal(ids.size(), item.path("waitingPlace").asInt(-1), "who waits knows whose turn it is");
                }
            }
            if (items.size() < 100) {
                return ids;
            }
        }
    }
}
