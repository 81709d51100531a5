package rollbook.query.enrollment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rollbook.api.enrollment.EnrollmentFilter;

/**
 * Which enrolments somebody asks for and may see, as SQL.
 *
 * @param where over the enrolment {@code e}, the customer {@code c} and the class {@code k}
 */
record WantedEnrollments(String where, Map<String, Object> parameters) {

    private static final Pattern CODE = Pattern.compile("[eE](\\d{7,18})");

    static WantedEnrollments of(EnrollmentFilter filter, EnrollmentSight sight) {
        var parameters = new HashMap<String, Object>(sight.parameters());
        var conditions = new Conditions(new ArrayList<>(List.of(sight.where())), parameters);
        conditions.equal("customer", "e.customer_id", filter.customerId());
        conditions.equal("class", "e.class_id", filter.classId());
        conditions.equal("state", "e.state", filter.state());
        conditions.term(filter.q() == null ? "" : filter.q().strip().toLowerCase(Locale.ROOT));
        return new WantedEnrollments(" where " + String.join(" and ", conditions.all()), parameters);
    }

    private record Conditions(List<String> all, Map<String, Object> parameters) {

        void equal(String name, String column, @Nullable Object value) {
            if (value != null) {
                all.add(column + " = :" + name);
                parameters.put(name, value.toString());
            }
        }

        void term(String term) {
            var code = CODE.matcher(term);
            if (code.matches()) {
                all.add("e.position = " + Long.parseLong(code.group(1)));
            } else if (!term.isEmpty()) {
                all.add("c.search_text like :term");
                parameters.put("term", '%' + escaped(term) + '%');
            }
        }

        private static String escaped(String term) {
            return term.replace("\0", "")
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
        }
    }
}
