package rollbook.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.web.problem.UnreadableChange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refuses members that nobody reads also where a call takes no body at all; an empty one does no harm. */
@Component
class UnreadBodies implements HandlerInterceptor, WebMvcConfigurer {

    /** What is said about taking something away is as good as a reason. */
    private static final Set<String> ASKING_FOR_SOMETHING = Set.of("POST", "PUT", "PATCH");

    private final JsonMapper json;

    UnreadBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && isJson(request) && !reads(method)) {
            check(read(request));
        }
        return true;
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return ASKING_FOR_SOMETHING.contains(request.getMethod())
                && type != null
                && type.regionMatches(
                        true, 0, MediaType.APPLICATION_JSON_VALUE, 0, MediaType.APPLICATION_JSON_VALUE.length());
    }

    private static boolean reads(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private JsonNode read(HttpServletRequest request) throws IOException {
        try {
            return json.readTree(request.getInputStream());
        } catch (JacksonException e) {
            throw new UnreadableChange(e);
        }
    }

    private static void check(JsonNode body) {
        var unread = body.propertyNames().stream()
                .map(name -> new FieldError(name, "unknown", "there is no such member"))
                .toList();
        Refused.unless(unread.isEmpty(), () -> new Refusal.Malformed(unread));
    }
}
