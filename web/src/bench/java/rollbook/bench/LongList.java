package rollbook.bench;

/** Somebody who looks at the list of customers all the time: nobody is ever taken off it, so it must never be shorter than it was. */
final class LongList {

    private final Client client;
    private final Verdict verdict;
    private long longest;
    private long looks;

    LongList(Client client, Verdict verdict) {
        this.client = client;
        this.verdict = verdict;
    }

    void look() {
        var answer = client.get("/api/customers?size=1");
        verdict.holds(answer.ok(), "the list is there at any time", answer);
        var total = answer.body().path("total").asLong();
        verdict.holds(total >= longest, "the list never shows fewer than before", total + " after " + longest);
        longest = Math.max(longest, total);
        looks++;
    }

    void tells(String when) {
        verdict.note("%s the list was looked at %,d times and had %,d customers at the end", when, looks, longest);
        verdict.holds(looks > 0 && longest > 0, "the list was looked at", looks);
    }
}
