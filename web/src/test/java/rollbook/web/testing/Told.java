package rollbook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program was told. */
public record Told(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public Told expect(int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return this;
    }

    /** The school says no for this reason. */
    public Told expectProblem(int status, String type) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("/problems/" + type);
        assertThat(json().path("status").intValue()).isEqualTo(status);
        return this;
    }

    /** The form is badly filled in at this field. */
    public Told expectError(String field, String code) {
        expectProblem(400, "request/malformed");
        assertThat(StreamSupport.stream(json().path("errors").spliterator(), false))
                .anyMatch(error -> error.path("field").asString().equals(field)
                        && error.path("code").asString().equals(code));
        return this;
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String position() {
        return header("Position");
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public String text(String member) {
        return json().path(member).asString();
    }
}
