package rollbook.web.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives pages the {@link Form} that was sent, the {@link OwnId} of what it makes, and where to go {@link Next}. */
@Component
class ConsoleArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<Class<?>> GIVEN = Set.of(Form.class, Next.class, OwnId.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return GIVEN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Next.class) {
            return new Next(request.getParameter("next"));
        }
        return parameter.getParameterType() == OwnId.class
                ? OwnId.sent(request.getParameter(OwnId.FIELD))
                : form(request);
    }

    private static Form form(NativeWebRequest request) {
        var values = new LinkedHashMap<String, @Nullable String>();
        request.getParameterNames().forEachRemaining(name -> values.put(name, request.getParameter(name)));
        return Form.of(values);
    }
}
