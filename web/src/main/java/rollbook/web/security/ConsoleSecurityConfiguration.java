package rollbook.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;

/** The door for people: a form, a session that outlives a restart, and pages that only run what we wrote. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

    private static final String LOGIN = "/login";
    private static final int TWO_WEEKS_SECONDS = 14 * 24 * 60 * 60;

    /** Nothing is loaded from elsewhere and nothing runs that stands in a page. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** What everybody may see: the way in, what pages look like, and the description of the API. */
    private static final String[] OPEN = {
        LOGIN,
        "/preferences",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    @Bean
    @Order(10)
    SecurityFilterChain consoleDoor(
            HttpSecurity http, PasswordProof proof, Admission admission, SpringSessionRememberMeServices rememberMe)
            throws Exception {
        return http.authenticationManager(new ProviderManager(proof))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new StillHereFilter(admission), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(LOGIN).failureHandler(tellAtTheForm()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(toTheForm()).accessDeniedHandler(denied()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** Ticking the box makes the session last two weeks from the last visit instead of a working day. */
    @Bean
    SpringSessionRememberMeServices rememberMeServices() {
        var services = new SpringSessionRememberMeServices();
        services.setValiditySeconds(TWO_WEEKS_SECONDS);
        services.setRememberMeParameterName("remember-me");
        return services;
    }

    private static AuthenticationFailureHandler tellAtTheForm() {
        return (_, response, failure) -> response.sendRedirect(
                switch (failure) {
                    case TooManyAttempts tooMany -> LOGIN + "?wait=" + tooMany.seconds();
                    case AuthenticationServiceException _ -> LOGIN + "?busy";
                    default -> LOGIN + "?error";
                });
    }

    /** A part of a page cannot show the form in its place: the whole page goes there. */
    private static AuthenticationEntryPoint toTheForm() {
        var form = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, failure) -> {
            if (isPartOfPage(request)) {
                response.setHeader("HX-Redirect", LOGIN);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                form.commence(request, response, failure);
            }
        };
    }

    /** Who left the form open until the session was gone simply gets it again. */
    private static AccessDeniedHandler denied() {
        var otherwise = new AccessDeniedHandlerImpl();
        return (request, response, failure) -> {
            if (failure instanceof CsrfException && request.getServletPath().equals(LOGIN)) {
                response.sendRedirect(LOGIN);
            } else {
                otherwise.handle(request, response, failure);
            }
        };
    }

    /** After logging in one lands on the page first asked for, never on a part of one. */
    @SuppressWarnings("NullAway") // null is how the cache is told to add nothing to the address
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !isPartOfPage(request)
                && acceptsPage(request)
                && !request.getServletPath().equals("/error"));
        return cache;
    }

    private static boolean acceptsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
