package rollbook.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens the classes that a proof needs, over HTTP. */
record Classes(Client admin) {

    /** A class of so many seats, of a course and at a branch of this name; its id. */
    String open(String name, int seats) {
        var own = name + "-" + Long.toString(System.nanoTime(), 36);
        var branch = made("/api/branches", Map.of("name", own));
        var price = Map.of("amount", "9800.00", "currency", "CNY");
        var course = made("/api/courses", Map.of("name", own, "price", price, "periodMonths", 6));
        var plan = new LinkedHashMap<String, Object>();
        plan.put("branchId", branch);
        plan.put("courseId", course);
        plan.put("type", "WEEKEND");
        plan.put("semester", 1);
        plan.put("teacherIds", List.of());
        plan.put("startDate", "2026-12-01");
        plan.put("capacity", seats);
        return made("/api/classes", plan);
    }

    private String made(String path, Object body) {
        var answer = admin.post(path, body);
        if (!answer.ok()) {
            throw new IllegalStateException("cannot open: " + answer);
        }
        return answer.id();
    }
}
