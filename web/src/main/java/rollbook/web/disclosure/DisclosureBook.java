package rollbook.web.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rollbook.api.PageRequest;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.web.StaffNames;

/** The book of what was shown to whom in bulk, on all nodes. */
@Repository
class DisclosureBook {

    private final JdbcClient jdbc;
    private final StaffNames names;

    DisclosureBook(JdbcClient jdbc, StaffNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** How much of a day's share somebody has had. */
    record Had(long times, long lines) {}

    /** Adds to what somebody has had of a day's share; what it is then. */
    Had add(StaffId actor, DisclosureKind kind, LocalDate day, long times, long lines) {
        return jdbc.sql("""
            insert into account.disclosure_share as had (actor, kind, day, times, lines) values (?, ?, ?, ?, ?)
            on conflict (actor, kind, day) do update
            set times = had.times + excluded.times, lines = had.lines + excluded.lines
            returning times, lines
            """)
                .params(actor.value(), kind.name(), day, times, lines)
                .query((row, _) -> new Had(row.getLong("times"), row.getLong("lines")))
                .single();
    }

    /** Writes down one disclosure; its number, under which lines can be added. */
    long write(StaffId actor, DisclosureKind kind, Instant at, LocalDate day, String what, @Nullable String reason) {
        return jdbc.sql("""
            insert into account.disclosure (at, actor, day, kind, what, reason, lines) values (?, ?, ?, ?, ?, ?, 0)
            returning id
            """)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(actor.value())
                .param(day)
                .param(kind.name())
                .param(what)
                .param(reason)
                .query(Long.class)
                .single();
    }

    void shown(long id, long lines) {
        jdbc.sql("update account.disclosure set lines = lines + ? where id = ?")
                .params(lines, id)
                .update();
    }

    /** Writes down that somebody looked through lists that day. */
    void writeView(StaffId actor, Instant at, LocalDate day, @Nullable String reason, long lines) {
        jdbc.sql("""
            insert into account.disclosure as known (at, actor, day, kind, what, reason, lines)
            values (?, ?, ?, 'BULK_VIEW', 'lists', ?, ?)
            on conflict (actor, day) where kind = 'BULK_VIEW' do update
            set at = excluded.at, reason = coalesce(excluded.reason, known.reason), lines = known.lines + excluded.lines
            """)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(actor.value())
                .param(day)
                .param(reason)
                .param(lines)
                .update();
    }

    /**
     * What was shown, newest first; to one person or of one kind only, where named.
     *
     * @param position of the log that people's names must show; absent for the names that are known now
     */
    DisclosurePage find(
            @Nullable StaffId by, @Nullable DisclosureKind kind, PageRequest page, @Nullable Long position) {
        var which = " from account.disclosure where (:by::text is null or actor = :by)"
                + " and (:kind::text is null or kind = :kind)";
        var total = jdbc.sql("select count(*)" + which)
                .param("by", by == null ? null : by.value())
                .param("kind", kind == null ? null : kind.name())
                .query(Long.class)
                .single();
        List<Disclosure> items = jdbc.sql("select *" + which + " order by at desc, id desc limit :size offset :before")
                .param("by", by == null ? null : by.value())
                .param("kind", kind == null ? null : kind.name())
                .param("size", page.size())
                .param("before", page.offset())
                .query((row, _) -> {
                    var actor = new StaffId(row.getString("actor"));
                    return new Disclosure(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new StaffName(actor, names.of(actor, position)),
                            DisclosureKind.valueOf(row.getString("kind")),
                            row.getString("what"),
                            row.getString("reason"),
                            row.getLong("lines"));
                })
                .list();
        return new DisclosurePage(items, page.page(), page.size(), total, true);
    }
}
