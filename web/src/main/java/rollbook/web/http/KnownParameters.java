package rollbook.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import rollbook.api.FieldError;
import rollbook.api.FieldErrors;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/** Refuses query parameters nobody reads, as a misspelt filter must not show everything, and what is no word at all. */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final int LONGEST = 1_000;

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            check(request, known.computeIfAbsent(method, KnownParameters::read));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> allowed) {
        var errors = new ArrayList<FieldError>();
        var given = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        given.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                errors.add(new FieldError(name, "unknown", "there is no such parameter"));
            } else if (values.size() > 1) {
                errors.add(new FieldError(name, "repeated", "must be given once"));
            } else if (!isWord(request.getParameter(name))) {
                errors.add(new FieldError(name, "not-text", "must be at most " + LONGEST + " characters of text"));
            }
        });
        Refused.unless(errors.isEmpty(), () -> new Refusal.Malformed(errors));
    }

    private static boolean isWord(@Nullable String value) {
        return value == null || (value.length() <= LONGEST && FieldErrors.isText(value));
    }

    private static Set<String> read(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        var single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(single.name());
        }
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}
