package rollbook.query.customer.list;

import static rollbook.query.SqlValues.instant;
import static rollbook.query.SqlValues.moment;
import static rollbook.query.SqlValues.texts;
import static rollbook.query.SqlValues.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerRow;
import rollbook.api.customer.CustomerStatus;
import rollbook.api.customer.Intention;
import rollbook.api.customer.Source;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;
import rollbook.query.HumanCode;
import rollbook.query.customer.Mask;
import rollbook.query.customer.Sight;

/** Reads customers as lines of a list, as somebody may see them. */
final class Lines {

    private static final String SQL = """
        select c.id, c.position, c.version, c.name, c.qq, c.qq_nick, c.phone, c.source, c.status, c.holder,
               s.display_name as holder_name, c.held_since, c.enrollments, c.tags, c.intention, c.next_contact_at,
               c.follow_ups, c.created_at
        from unnest(:ids::text[]) with ordinality as wanted (id, place)
        join read.customer c on c.id = wanted.id
        left join read.staff s on s.id = c.holder
        order by wanted.place
        """;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerRow> read(List<String> ids, Sight sight) {
        return jdbc
                .sql(SQL)
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> line(row, sight))
                .list()
                .stream()
                // somebody may have claimed one since the ids were found
                .filter(line -> sight.includes(
                        line.consultant() == null ? null : line.consultant().id()))
                .toList();
    }

    private static CustomerRow line(ResultSet row, Sight sight) throws SQLException {
        var holder = word(row, "holder", StaffId::new);
        var clear = sight.isClear(holder);
        var intention = word(row, "intention", Intention::valueOf);
        return new CustomerRow(
                new CustomerId(row.getString("id")),
                HumanCode.customer(row.getLong("position")),
                row.getString("name"),
                number(row, "qq", clear),
                row.getString("qq_nick"),
                number(row, "phone", clear),
                word(row, "source", Source::valueOf),
                CustomerStatus.valueOf(row.getString("status")),
                holder == null ? null : new StaffName(holder, holderName(row, holder)),
                instant(row, "held_since"),
                row.getInt("enrollments"),
                texts(row, "tags"),
                intention,
                instant(row, "next_contact_at"),
                row.getInt("follow_ups"),
                intention == Intention.BLACKLISTED,
                moment(row, "created_at"),
                row.getLong("version"));
    }

    private static @Nullable String number(ResultSet row, String column, boolean clear) throws SQLException {
        var number = row.getString(column);
        return clear ? number : Mask.number(number);
    }

    private static String holderName(ResultSet row, StaffId holder) throws SQLException {
        var name = row.getString("holder_name");
        return name == null ? holder.value() : name;
    }
}
