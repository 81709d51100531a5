package rollbook.query.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.payment.PaymentFilter;

/**
 * Which lines somebody asks for and may see, as SQL.
 *
 * @param where over the tables of {@link EntryLines}
 */
record WantedEntries(String where, Map<String, Object> parameters) {

    static WantedEntries of(PaymentFilter filter, MoneySight sight) {
        var parameters = new HashMap<String, Object>();
        parameters.put("whole", sight.whole());
        parameters.put("own", sight.own());
        var conditions = new Conditions(new ArrayList<>(List.of(MoneySight.VISIBLE)), parameters);
        conditions.add("e.customer_id = :customer", "customer", filter.customerId());
        conditions.add("e.enrollment_id = :enrollment", "enrollment", filter.enrollmentId());
        conditions.add("coalesce(e.course_id, s.course_id) = :course", "course", filter.courseId());
        conditions.add("e.day >= :from", "from", filter.from());
        conditions.add("e.day <= :to", "to", filter.to());
        conditions.add("e.kind = :kind", "kind", filter.kind());
        conditions.add("e.type = :type", "type", filter.type());
        conditions.add("e.state = :state", "state", filter.state());
        var q = filter.q() == null
                ? null
                : filter.q().strip().toLowerCase(Locale.ROOT).replace("\0", "");
        conditions.add("(strpos(c.search_text, :q) > 0 or e.receipt = :q)", "q", q);
        return new WantedEntries(" where " + String.join(" and ", conditions.all()), parameters);
    }

    private record Conditions(List<String> all, Map<String, Object> parameters) {
        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(name, value instanceof LocalDate ? value : value.toString());
            }
        }
    }
}
