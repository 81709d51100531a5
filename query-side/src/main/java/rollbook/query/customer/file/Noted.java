package rollbook.query.customer.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.query.Fact;
import rollbook.query.customer.file.Dossier.Note;

/**
 * Something was said to a customer, once or several times in a row, and nothing else happened to them meanwhile.
 *
 * @param id of the customer
 * @param before the version of the customer that it follows
 * @param version of the customer after it
 */
record Noted(String id, long before, long version, List<Note> notes) {

    /** Whether the events are about nothing else. */
    static boolean areAll(List<Fact> news) {
        return news.stream().allMatch(fact -> fact.event() instanceof FollowUpRecorded);
    }

    /** What comes of such events, by id. */
    static Collection<Noted> of(Map<String, List<Fact>> facts) {
        return facts.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue()))
                .toList();
    }

    private static Noted of(String id, List<Fact> news) {
        var notes = news.stream()
                .map(fact -> Note.of((FollowUpRecorded) fact.event(), fact))
                .toList();
        return new Noted(id, news.getFirst().version() - 1, news.getLast().version(), notes);
    }
}
