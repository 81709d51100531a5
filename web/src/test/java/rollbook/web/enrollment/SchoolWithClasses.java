package rollbook.web.enrollment;

import rollbook.api.Role;
import rollbook.web.testing.Asker;
import rollbook.web.testing.HttpStory;

/** A school that has classes, and consultants who hold customers. */
abstract class SchoolWithClasses extends HttpStory {

    /** A class with so many seats at this price; its id. */
    protected String aClass(int seats, String price) {
        var branch = admin.post("/api/branches", "{\"name\":\"Branch %d\"}".formatted(number()))
                .expect(201)
                .text("id");
        var course = admin.post("/api/courses", """
            {"name":"Course %d","price":{"amount":"%s","currency":"CNY"},"periodMonths":6}\
            """.formatted(number(), price))
                .expect(201)
                .text("id");
        return admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"WEEKEND","semester":7,"teacherIds":[],
             "startDate":"2026-12-01","capacity":%d}\
            """.formatted(branch, course, seats))
                .expect(201)
                .text("id");
    }

    protected String aClass(int seats) {
        return aClass(seats, "9800.00");
    }

    /** A customer whom the consultant holds; their id. */
    protected String customerOf(Asker consultant) {
        var id = aCustomer();
        consultant.post("/api/customers/claims", claimOf(id)).expect(200);
        return id;
    }

    /** A customer whom the usual consultant holds. */
    protected String mine() {
        return customerOf(a(Role.CONSULTANT));
    }

    protected static String enrolling(String customer, String classId) {
        return "{\"customerId\":\"%s\",\"classId\":\"%s\"}".formatted(customer, classId);
    }

    protected static String enrollingOrWaiting(String customer, String classId) {
        return "{\"customerId\":\"%s\",\"classId\":\"%s\",\"waitIfFull\":true}".formatted(customer, classId);
    }
}
