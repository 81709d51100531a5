package rollbook.query.customer.list;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.texts;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import rollbook.api.CourseId;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.ContactAdded;
import rollbook.api.customer.CustomerEvent.ContactCorrected;
import rollbook.api.customer.CustomerEvent.ContactRemoved;
import rollbook.api.customer.CustomerEvent.CustomerAssigned;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerEnrolled;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerEvent.CustomerFileCorrected;
import rollbook.api.customer.CustomerEvent.CustomerLeftClass;
import rollbook.api.customer.CustomerEvent.CustomerLeftWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerMarkedForDeletion;
import rollbook.api.customer.CustomerEvent.CustomerPutOnWaitingList;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.CustomerRestored;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.imports.ImportId;
import rollbook.api.staff.StaffId;
import rollbook.query.Columns;
import rollbook.query.Fact;
import rollbook.query.MissingRow;
import rollbook.query.Rows;
import rollbook.query.customer.HandOver;

/** The table of all customers. */
final class ListedRows implements Rows<Listed> {

    private static final String FIND = """
        select id, position, version, standing, name, qq, qq_nick, phone, source, course_id, tags, status, enrollments,
               holder, held_since, latest_follow_up, intention, next_contact_at, follow_ups, import_id, created_at,
               name_key
        from read.customer where id = any (?)
        """;

    private final Columns<Listed> changing = changing();
    private final Columns<Listed> all = changing()
            .with("position", "bigint", row -> row.position)
            .with("name", "text", row -> row.file.name())
            .with("qq", "text", row -> row.file.qq())
            .with("qq_nick", "text", row -> row.file.qqNick())
            .with("phone", "text", row -> row.file.phone())
            .with("source", "text", row -> row.file.source())
            .with("course_id", "text", row -> row.file.courseId())
            .with("tags", "text[]", row -> row.file.tags())
            .with("import_id", "text", row -> row.importId)
            .with("created_at", "timestamptz", row -> row.createdAt)
            .with("search_text", "text", row -> row.searchText)
            .with("name_key", "text", row -> row.nameKey);
    private final Columns<Listed> found = Columns.<Listed>of("read.customer_grams")
            .with("id", "text", row -> row.id)
            .with("position", "bigint", row -> row.position)
            .with("grams", "int[]", row -> row.grams);

    private final JdbcTemplate jdbc;
    private final Shelves shelves;
    private final Holdings holdings;
    private final HandOvers handOvers;
    private final Pinyin pinyin = new Pinyin();
    private boolean hasty;

    ListedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.shelves = new Shelves(jdbc);
        this.holdings = new Holdings(jdbc);
        this.handOvers = new HandOvers(jdbc, shelves);
    }

    private static Columns<Listed> changing() {
        return Columns.<Listed>of("read.customer")
                .with("id", "text", row -> row.id)
                .with("version", "bigint", row -> row.version)
                .with("standing", "text", row -> row.standing)
                .with("status", "text", row -> row.status)
                .with("enrollments", "int", row -> row.enrollments)
                .with("holder", "text", row -> row.holder)
                .with("held_since", "timestamptz", row -> row.heldSince)
                .with("latest_follow_up", "text", row -> row.latestFollowUp)
                .with("intention", "text", row -> row.intention)
                .with("next_contact_at", "timestamptz", row -> row.nextContactAt)
                .with("follow_ups", "int", row -> row.followUps);
    }

    @Override
    public Map<String, Listed> find(Collection<String> ids) {
        var found = new HashMap<String, Listed>();
        jdbc.query(
                FIND,
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", ids.toArray(String[]::new))),
                row -> {
                    var listed = read(row);
                    found.put(listed.id, listed);
                });
        return found;
    }

    private static Listed read(ResultSet row) throws SQLException {
        var listed = new Listed(row.getString("id"));
        listed.position = row.getLong("position");
        listed.version = row.getLong("version");
        listed.standing = Listed.Standing.valueOf(row.getString("standing"));
        listed.file = file(row);
        listed.status = CustomerStatus.valueOf(row.getString("status"));
        listed.enrollments = row.getInt("enrollments");
        listed.holder = word(row, "holder", StaffId::new);
        listed.heldSince = instant(row, "held_since");
        listed.latestFollowUp = word(row, "latest_follow_up", FollowUpId::new);
        listed.intention = word(row, "intention", Intention::valueOf);
        listed.nextContactAt = instant(row, "next_contact_at");
        listed.followUps = row.getInt("follow_ups");
        listed.importId = word(row, "import_id", ImportId::new);
        listed.createdAt = moment(row, "created_at");
        listed.nameKey = row.getString("name_key");
        listed.counted = listed.countedNow();
        listed.holding = listed.holdingNow();
        return listed;
    }

    private static CustomerFile file(ResultSet row) throws SQLException {
        return new CustomerFile(
                row.getString("name"),
                row.getString("qq"),
                row.getString("qq_nick"),
                row.getString("phone"),
                null,
                null,
                null,
                null,
                null,
                null,
                word(row, "source", Source::valueOf),
                null,
                word(row, "course_id", CourseId::new),
                null,
                texts(row, "tags"),
                null);
    }

    @Override
    public long version(Listed row) {
        return row.version;
    }

    @Override
    public Listed evolve(@Nullable Listed known, Fact fact) {
        var event = (CustomerEvent) fact.event();
        var row = known;
        if (row == null) {
            if (!(event instanceof CustomerRegistered)) {
                throw new MissingRow(fact);
            }
            row = new Listed(event.customerId().value());
        }
        switch (event) {
            case CustomerRegistered e -> row.registered(e, fact);
            case CustomerFileCorrected e -> row.fileCorrected(e);
            case CustomerClaimed e -> row.claimed(e, fact.at());
            case CustomerAssigned e -> row.assigned(e, fact.at());
            case CustomerReleased _ -> row.released();
            case FollowUpRecorded e -> row.followedUp(e);
            case FollowUpCorrected e -> row.followUpCorrected(e);
            case ContactAdded _, ContactCorrected _, ContactRemoved _ -> {} // the list does not show them
            case CustomerEnrolled _ -> row.enrolled();
            case CustomerLeftClass _ -> row.leftClass();
            case CustomerPutOnWaitingList _, CustomerLeftWaitingList _ -> {} // who waits is not enrolled
            case CustomerMarkedForDeletion _ -> row.laidAside();
            case CustomerRestored _ -> row.restored();
            case CustomerErased _ -> row.erased();
            case RegistrationUndone _ -> row.undone();
        }
        row.version = fact.version();
        return row;
    }

    @Override
    public boolean areBrief(List<Fact> news) {
        return HandOver.areAll(news);
    }

    @Override
    public int writeBriefly(Map<String, List<Fact>> facts) {
        return handOvers.write(HandOver.of(facts));
    }

    @Override
    public void write(Collection<Listed> rows) {
        Map<Boolean, List<Listed>> anew = rows.stream().collect(Collectors.partitioningBy(row -> row.soughtAnew));
        var sought = anew.getOrDefault(true, List.of());
        sought.forEach(row -> row.writeDownSearch(pinyin));
        all.upsert(jdbc, sought);
        found.upsert(jdbc, sought);
        changing.update(jdbc, anew.getOrDefault(false, List.of()));
        holdings.write(rows);
        if (!hasty) {
            shelves.count(rows);
        }
        rows.forEach(Listed::written);
    }

    /** From now on nobody is counted. */
    void hasten() {
        hasty = true;
    }

    /** Everybody is counted, and is kept counted from now on. */
    void makeUp() {
        shelves.countAll();
        hasty = false;
    }

    @Override
    public void clear() {
        jdbc.execute("truncate read.customer, read.customer_grams, read.customer_shelf, read.customer_holding");
        shelves.clear();
    }
}
