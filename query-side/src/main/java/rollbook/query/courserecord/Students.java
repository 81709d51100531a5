package rollbook.query.courserecord;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollbook.api.courserecord.StudentName;
import rollbook.api.customer.CustomerId;

/** What students are called. */
final class Students {

    private final Map<String, String> names;

    private Students(Map<String, String> names) {
        this.names = names;
    }

    static Students named(JdbcClient jdbc, Collection<CustomerId> ids) {
        var wanted = ids.stream().map(CustomerId::value).distinct().toArray(String[]::new);
        var names = new HashMap<String, String>();
        if (wanted.length > 0) {
            jdbc.sql("select id, name from read.customer where id = any (:ids) and name is not null")
                    .param("ids", wanted)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return new Students(names);
    }

    StudentName of(CustomerId id) {
        return new StudentName(id, names.get(id.value()));
    }
}
