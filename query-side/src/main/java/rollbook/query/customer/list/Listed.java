package rollbook.query.customer.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A place in an order.
     *
     * @param word empty where the order goes by none
     * @param at absent where the order goes by no moment
     */
    record Place(Order order, String word, @Nullable Instant at, long position) {

        /** What stands in the tables where the order goes by no moment. */
        static final String ALWAYS = "-infinity";

        /** Places of one order as they stand in it; words as {@code collate "C"} puts them. */
        static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::word, Place::byCharacters)
                .thenComparing(Place::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Place::position);

        /**
         * Reads a place.
         *
         * @param side what stands before the names of its columns
         */
        static Place read(Order order, ResultSet row, String side) throws SQLException {
            var at = row.getObject(side + "at", OffsetDateTime.class);
            return new Place(
                    order,
                    row.getString(side + "word"),
                    at.equals(OffsetDateTime.MIN) ? null : at.toInstant(),
                    row.getLong(side + "position"));
        }

        /** Text in Java is put into order by halves of characters beyond the basic plane. */
        private static int byCharacters(String one, String other) {
            var length = Math.min(one.length(), other.length());
            for (int i = 0; i < length; i++) {
                var a = one.charAt(i);
                var b = other.charAt(i);
                if (a != b) {
                    return Character.isSurrogate(a) == Character.isSurrogate(b)
                            ? Character.compare(a, b)
                            : Character.isSurrogate(a) ? 1 : -1;
                }
            }
            return Integer.compare(one.length(), other.length());
        }

        /** Its moment as PostgreSQL reads it. */
        String moment() {
            return at == null ? ALWAYS : at.toString();
        }

        Map<String, Object> parameters(String word, String at, String position) {
            var parameters = new HashMap<String, Object>();
            parameters.put("sort", order.name());
            parameters.put(word, this.word);
            parameters.put(at, moment());
            parameters.put(position, this.position);
            return parameters;
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
