package rollbook.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rollbook.api.Actor;

/** Gives controllers the {@link Actor} they ask for: whoever holds the session or the token, never somebody the request names. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Presence presence;

    ActorArgument(Presence presence) {
        this.presence = presence;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return presence.actor(signedIn.staffId())
                    .orElseThrow(() -> new InsufficientAuthenticationException("no longer works here"));
        }
        throw new InsufficientAuthenticationException("nobody is signed in");
    }
}
