package rollbook.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rollbook.api.Role;
import rollbook.web.testing.HttpStory;
import rollbook.web.testing.Told;
import tools.jackson.databind.JsonNode;

/** What is described is what is there, and what is answered is what is described. */
class DescriptionTest extends HttpStory {

    private static final Map<String, JsonNode> DESCRIPTIONS = new ConcurrentHashMap<>();

    @Test
    void every_call_is_described_and_nothing_else(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var there = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method.name() + " " + path))));

        var described = new TreeSet<String>();
        description()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(there);
    }

    @Test
    void every_reference_leads_somewhere() {
        var description = description();
        assertThat(references(description, new ArrayList<>()))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void answers_look_as_described() {
        var li = a(Role.CONSULTANT);
        var id = aCustomer();
        var claimed = li.post("/api/customers/claims", claimOf(id)).expect(200);
        li.post("/api/customers/" + id + "/contacts", "{\"name\":\"x\"}").expect(201);
        var note = li.post("/api/customers/" + id + "/follow-ups", "{\"content\":\"x\",\"intention\":\"NO_PLAN\"}")
                .expect(201);
        var position = note.position();

        check("post", "/api/customers/claims", claimed);
        check("post", "/api/customers/{id}/follow-ups", note);
        check("get", "/api/customers", li.get("/api/customers?scope=mine", "Position", position));
        check("get", "/api/customers/{id}", li.get("/api/customers/" + id, "Position", position));
        check("get", "/api/customers/{id}/history", li.get("/api/customers/" + id + "/history", "Position", position));
        check("get", "/api/follow-ups", li.get("/api/follow-ups?mine=true", "Position", position));
        check("get", "/api/follow-ups/{id}", li.get(note.header("Location"), "Position", position));
        check("get", "/api/customers/imports", a(Role.MANAGER).get("/api/customers/imports"));
        check(
                "get",
                "/api/customers/{id}/refused-claims",
                a(Role.BOSS).get("/api/customers/" + id + "/refused-claims"));
        check("get", "/api/customers/{id}/personal-data", a(Role.BOSS).get("/api/customers/" + id + "/personal-data"));
        check("get", "/api/audit/disclosures", a(Role.BOSS).get("/api/audit/disclosures"));
        check(
                "post",
                "/api/customers/imports",
                a(Role.MANAGER)
                        .upload("/api/customers/imports", "leads.csv", "name,qq\nx,61%06d".formatted(number()), "{}"));
        check("get", "/api/staff", admin.get("/api/staff"));
        check("get", "/api/staff/me", li.get("/api/staff/me"));
        check("get", "/api/operations/processors", admin.get("/api/operations/processors"));
        check("get", "/api/operations/dead-letters", admin.get("/api/operations/dead-letters"));
        check("post", "/api/customers/claims", another(Role.CONSULTANT).post("/api/customers/claims", claimOf(id)));
    }

    @Test
    void what_is_taught_looks_as_described() {
        var branch = admin.post("/api/branches", "{\"name\":\"B%d\",\"address\":\"x\"}".formatted(number()));
        var course = admin.post(
                "/api/courses",
                "{\"name\":\"C%d\",\"price\":{\"amount\":\"1\"},\"periodMonths\":1}".formatted(number()));
        var opened = admin.post("/api/classes", """
            {"branchId":"%s","courseId":"%s","type":"ONLINE","semester":1,"startDate":"2026-03-09","capacity":9}
            """.formatted(branch.text("id"), course.text("id")));
        var position = opened.position();

        check("post", "/api/branches", branch);
        check("post", "/api/courses", course);
        check("post", "/api/classes", opened);
        check("post", "/api/courses", admin.post("/api/courses", "{}"));
        check("get", "/api/branches", admin.get("/api/branches", "Position", position));
        check("get", "/api/courses", admin.get("/api/courses", "Position", position));
        check("get", "/api/courses/{id}", admin.get(course.header("Location"), "Position", position));
        check("get", "/api/classes", admin.get("/api/classes", "Position", position));
        check("get", "/api/classes/{id}", admin.get(opened.header("Location"), "Position", position));
        check(
                "get",
                "/api/classes/{id}/roster",
                admin.get(opened.header("Location") + "/roster", "Position", position));
        var enrolled = admin.post("/api/enrollments", """
            {"customerId":"%s","classId":"%s"}
            """.formatted(aCustomer(), opened.text("id")));
        var here = enrolled.header("Location");
        var agreed = admin.post(here + "/contract-agreement", "{\"proof\":\"x\"}");
        check("post", "/api/enrollments", enrolled);
        check("post", "/api/enrollments/{id}/contract-agreement", agreed);
        check("post", "/api/enrollments/{id}/contract-approval", admin.post(here + "/contract-approval", "{}"));
        check("get", "/api/enrollments", admin.get("/api/enrollments", "Position", agreed.position()));
        check("get", "/api/enrollments/{id}", admin.get(here, "Position", agreed.position()));
        var hours = admin.post(here + "/hours", "{\"hours\":1.5,\"expiresOn\":\"2040-01-01\"}");
        check("post", "/api/enrollments/{id}/hours", hours);
        check("get", "/api/enrollments/{id}/hours", admin.get(here + "/hours", "Position", hours.position()));
        check(
                "get",
                "/api/enrollments/{id}/hours/packages/{packageId}",
                admin.get(hours.header("Location"), "Position", hours.position()));
        check("get", "/api/hours/warnings", admin.get("/api/hours/warnings", "Position", hours.position()));
        check(
                "get",
                "/api/enrollments/{id}/report-card",
                admin.get(here + "/report-card", "Position", hours.position()));
        check(
                "get",
                "/api/classes/{id}/report-cards",
                admin.get(opened.header("Location") + "/report-cards", "Position", hours.position()));
        check("post", "/api/enrollments/{id}/withdrawal", admin.post(here + "/withdrawal", "{\"reason\":\"x\"}"));
    }

    private void check(String method, String path, Told told) {
        var answer = description()
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("" + told.status());
        assertThat(answer.isMissingNode())
                .as(method + " " + path + " " + told.status())
                .isFalse();
        var type = told.header("Content-Type").replaceAll(";.*", "");
        var contents = answer.path("content");
        var schema = (contents.has(type) ? contents.path(type) : contents.path("*/*")).path("schema");
        assertThat(schema.isMissingNode()).as(method + " " + path + " " + type).isFalse();
        compare(resolve(schema, told.json()), told.json(), path, told.status() >= 400);
    }

    /** A problem may have more members than are described; everything else has exactly those. */
    private void compare(JsonNode schema, JsonNode value, String where, boolean open) {
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(member -> {
                var described = schema.path("properties").path(member.getKey());
                assertThat(open || !described.isMissingNode())
                        .as(where + "." + member.getKey())
                        .isTrue();
                assertThat(open || !member.getValue().isNull() || mayBeNull(described))
                        .as(where + "." + member.getKey() + " may be null")
                        .isTrue();
                compare(resolve(described, member.getValue()), member.getValue(), where + "." + member.getKey(), open);
            });
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.asString()))
                            .as(where + "." + name)
                            .isTrue());
        } else if (value.isArray()) {
            assertThat(open || types(schema).contains("array")).as(where).isTrue();
            value.forEach(one -> compare(resolve(schema.path("items"), one), one, where + "[]", open));
        } else if (!value.isNull() && schema.has("type")) {
            assertThat(types(schema)).as(where).containsAnyElementsOf(typesOf(value));
        }
    }

    /** A type is one word or several. */
    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.of() : List.of(type.asString());
    }

    private static boolean mayBeNull(JsonNode schema) {
        return types(schema).contains("null")
                || schema.path("anyOf").valueStream().anyMatch(one -> types(one).contains("null"));
    }

    private static List<String> typesOf(JsonNode value) {
        if (value.isNumber()) {
            return List.of("number", "integer");
        }
        return List.of(value.isBoolean() ? "boolean" : value.isObject() ? "object" : "string");
    }

    /** Of several things it may be, the one that the value is. */
    private JsonNode resolve(JsonNode schema, JsonNode value) {
        if (schema.has("anyOf")) {
            var choices = schema.path("anyOf")
                    .valueStream()
                    .map(choice -> resolve(choice, value))
                    .toList();
            return choices.stream()
                    .filter(choice -> types(choice).stream().anyMatch(typesOf(value)::contains))
                    .findFirst()
                    .orElse(choices.getFirst());
        }
        return schema.has("$ref")
                ? description().at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.has("$ref")) {
            found.add(node.path("$ref").asString());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    private JsonNode description() {
        return DESCRIPTIONS.computeIfAbsent(
                "/v3/api-docs", path -> nobody.get(path).expect(200).json());
    }
}
