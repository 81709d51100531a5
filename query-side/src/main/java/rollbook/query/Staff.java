package rollbook.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.staff.StaffId;
import rollbook.api.staff.StaffName;

/** What the people who work at the school are called; who is not known is called by their id. */
public final class Staff {

    private final Map<String, String> names;

    private Staff(Map<String, String> names) {
        this.names = names;
    }

    public static Staff named(JdbcClient jdbc, Collection<? extends @Nullable StaffId> ids) {
        var wanted = ids.stream()
                .filter(Objects::nonNull)
                .map(StaffId::value)
                .distinct()
                .toArray(String[]::new);
        var names = new HashMap<String, String>();
        if (wanted.length > 0) {
            jdbc.sql("select id, display_name from read.staff where id = any (:ids)")
                    .param("ids", wanted)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("display_name"));
                    });
        }
        return new Staff(names);
    }

    public StaffName name(StaffId id) {
        return new StaffName(id, names.getOrDefault(id.value(), id.value()));
    }

    public @Nullable StaffName nameOf(@Nullable StaffId id) {
        return id == null ? null : name(id);
    }
}
