package rollbook.query.customer.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Origin;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;

/** A customer as the list knows them. */
final class Listed {

    /** Whether a customer stands in the lists. */
    enum Standing {
        LIVE,
        /** Laid aside: in a list of their own. */
        ASIDE,
        /** Taken back with the import that had brought the file: in no list. */
        GONE
    }

    private static final int[] NONE = {};

    final String id;
    long position;
    long version;
    Standing standing = Standing.LIVE;
    CustomerFile file = CustomerFile.EMPTY;
    CustomerStatus status = CustomerStatus.NOT_ENROLLED;
    int enrollments;

    @Nullable
    StaffId holder;

    @Nullable
    Instant heldSince;

    @Nullable
    FollowUpId latestFollowUp;

    @Nullable
    Intention intention;

    @Nullable
    Instant nextContactAt;

    int followUps;

    @Nullable
    ImportId importId;

    Instant createdAt = Instant.EPOCH;

    /** Whether what the customer is found by has changed since the row was read. */
    boolean soughtAnew;

    String searchText = "";
    String nameKey = "";
    int[] grams = NONE;

    /** Where the customer was counted when the row was read. */
    Counted counted = Counted.NOWHERE;

    /** What is written down of who holds the customer. */
    @Nullable
    Holding holding;

    /**
     * Where a customer is counted.
     *
     * @param places the customer's place in every order
     * @param live 1 among all that are live
     * @param pool 1 in the pool
     */
    record Counted(List<Place> places, int live, int pool) {
        static final Counted NOWHERE = new Counted(List.of(), 0, 0);

        /** Where a shelf begins with this customer. */
        List<Place> beginnings() {
            return places.stream()
                    .filter(place -> place.order().beginsAt(place.position()))
                    .toList();
        }
    }

    Listed(String id) {
        this.id = id;
    }

    void registered(CustomerRegistered event, Fact fact) {
        var origin = event.origin();
        position = fact.position();
        standing = Standing.LIVE;
        file = event.file();
        holder = null;
        heldSince = null;
        latestFollowUp = null;
        intention = null;
        nextContactAt = null;
        followUps = 0;
        enrollments = 0;
        status = CustomerStatus.NOT_ENROLLED;
        importId = origin == null ? null : origin.importId();
        createdAt = createdAt(origin, fact);
        soughtAnew = true;
    }

    private static Instant createdAt(@Nullable Origin origin, Fact fact) {
        return origin == null || origin.createdAt() == null
                ? fact.at()
                : Columns.clamped(origin.createdAt()).truncatedTo(ChronoUnit.MICROS);
    }

    void fileCorrected(CustomerFileCorrected event) {
        file = file.with(event.corrected(), event.values());
        soughtAnew = true;
    }

    void claimed(CustomerClaimed event, Instant at) {
        holder = event.consultant();
        heldSince = at;
    }

    void assigned(CustomerAssigned event, Instant at) {
        holder = event.consultant();
        heldSince = at;
    }

    void released() {
        holder = null;
        heldSince = null;
    }

    void followedUp(FollowUpRecorded event) {
        followUps++;
        latestFollowUp = event.followUpId();
        says(event.followUp());
    }

    void followUpCorrected(FollowUpCorrected event) {
        if (event.followUpId().equals(latestFollowUp)) {
            says(event.followUp());
        }
    }

    private void says(FollowUp followUp) {
        soughtAnew |= intention != followUp.intention();
        intention = followUp.intention();
        nextContactAt = followUp.nextContactAt();
    }

    void enrolled() {
        enrollments++;
        soughtAnew |= status != CustomerStatus.ENROLLED;
        status = CustomerStatus.ENROLLED;
    }

    void leftClass() {
        enrollments--;
        if (enrollments == 0) {
            status = CustomerStatus.NOT_ENROLLED;
            soughtAnew = true;
        }
    }

    void laidAside() {
        standing = Standing.ASIDE;
        soughtAnew = true;
    }

    void restored() {
        standing = Standing.LIVE;
        soughtAnew = true;
    }

    /** What was personal is forgotten; the row stays, to know what it has seen. */
    void undone() {
        standing = Standing.GONE;
        file = CustomerFile.EMPTY;
        soughtAnew = true;
    }

    void erased() {
        undone();
        released();
        latestFollowUp = null;
        intention = null;
        nextContactAt = null;
    }

    /**
     * That somebody holds a customer, with what their customers are put into order by.
     *
     * @param holder empty: the pool
     */
    record Holding(String holder, Instant createdAt, long position) {}

    /** Nothing if nobody holds the customer and nobody may claim them. */
    @Nullable
    Holding holdingNow() {
        if (holder == null && standing != Standing.LIVE) {
            return null;
        }
        return new Holding(holder == null ? "" : holder.value(), createdAt, position);
    }

    Counted countedNow() {
        int live = standing == Standing.LIVE ? 1 : 0;
        var source = file.source() == null ? null : file.source().name();
        var keys = new SortKeys(position, nameKey, status.name(), source, createdAt);
        var places = Order.SHELVED.stream().map(order -> order.place(keys)).toList();
        return new Counted(places, live, holder == null ? live : 0);
    }

    /** It stands in the tables: who goes on with it need not write again what the customer is found by, nor keep it at hand. */
    void written() {
        soughtAnew = false;
        holding = holdingNow();
        searchText = "";
        grams = NONE;
    }

    /** Works out what the customer is found by. */
    void writeDownSearch(Pinyin pinyin) {
        var search = SearchText.of(pinyin, file.name(), file.qqNick(), file.qq(), file.phone());
        var marks = Marks.of(file.source(), file.tags(), file.courseId(), status, intention);
        searchText = search.text();
        nameKey = search.sortKey();
        grams = standing == Standing.LIVE ? Grams.of(search.lines(), marks, Grams.block(position)) : NONE;
    }
}
