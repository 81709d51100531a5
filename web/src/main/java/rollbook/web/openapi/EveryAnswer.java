package rollbook.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import rollbook.web.http.Reply;

/** What every call can answer beside what it is there for: the problems, and the headers of what was done. */
final class EveryAnswer implements OpenApiCustomizer {

    private static final String TOKENS = "/api/tokens";
    private static final Set<String> RATIONED =
            Set.of("/api/customers", "/api/customers/export", "/api/customers/duplicate-check");

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(ProblemSchema.NAME, ProblemSchema.problem());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var scheme = path.equals(TOKENS) ? OpenApiConfiguration.PASSWORD : OpenApiConfiguration.TOKEN;
        operation.addSecurityItem(new SecurityRequirement().addList(scheme));
        idsAreOneWord(operation);
        if (method == HttpMethod.POST) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description("The same key and body give the same answer, and it happens once.")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        doneHeaders(operation);
        problems(path, method, operation).forEach((status, description) -> {
            if (!operation.getResponses().containsKey(status)) {
                operation.getResponses().addApiResponse(status, ProblemSchema.answer(description));
            }
        });
    }

    /** An id is a text on the wire; that we keep it in a record is nobody's business. */
    private static void idsAreOneWord(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(one -> one.getName().endsWith(".value"))
                    .forEach(one ->
                            one.setName(one.getName().substring(0, one.getName().indexOf('.'))));
        }
    }

    private static void doneHeaders(Operation operation) {
        for (var status : List.of("200", "201")) {
            var answer = operation.getResponses().get(status);
            if (answer != null && refersTo(answer, "Done")) {
                answer.addHeaderObject("ETag", header("the version, in quotes"));
                answer.addHeaderObject(Reply.POSITION, header("the log after it"));
            }
            if (answer != null && status.equals("201")) {
                answer.addHeaderObject("Location", header("where it is"));
            }
        }
        var begun = operation.getResponses().get("202");
        if (begun != null) {
            begun.addHeaderObject("Location", header("where to look how far it is"));
            begun.addHeaderObject(Reply.POSITION, header("the log after it"));
        }
    }

    private static boolean refersTo(ApiResponse answer, String schema) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(one -> one != null
                                && one.get$ref() != null
                                && one.get$ref().endsWith("/" + schema));
    }

    private static Map<String, String> problems(String path, HttpMethod method, Operation operation) {
        var problems = new LinkedHashMap<String, String>();
        problems.put("400", "Badly filled in; see errors");
        problems.put("401", "Nobody known asks");
        problems.put("403", "Not for the asker to do");
        problems.put("404", "Not there, or not for the asker's eyes");
        if (method != HttpMethod.GET) {
            problems.put("409", "Things stand otherwise");
            problems.put("422", "It can never be, or the Idempotency-Key was used for something else");
            problems.put("504", "Nobody can say whether it was done");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()))) {
            problems.put("412", "Somebody changed it; see current");
        }
        if (path.equals(TOKENS)) {
            problems.put("429", "Too many wrong passwords");
        } else if (RATIONED.contains(path)) {
            problems.put("429", "The asker has had their share of today; see Retry-After");
        }
        problems.put("503", "Not just now; see Retry-After");
        return problems;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
