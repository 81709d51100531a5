package rollbook.web.security;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import rollbook.web.idempotency.IdempotencyFilter;
import rollbook.web.problem.ProblemWriter;

/** The doors for programs: a token opens the API, name and password get a token. What one may do inside is decided further in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String BASIC = "Basic realm=\"Rollbook\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"Rollbook\"";

    private final PasswordProof passwordProof;
    private final ProblemWriter problems;
    private final BearerFilter bearerFilter;

    SecurityConfiguration(PasswordProof passwordProof, ProblemWriter problems, Tokens tokens, Admission admission) {
        this.passwordProof = passwordProof;
        this.problems = problems;
        this.bearerFilter = new BearerFilter(tokens, admission, problems);
    }

    /** Getting a token. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenDoor(HttpSecurity http, IdempotencyFilter idempotency) throws Exception {
        var door = new AtTheDoor(problems, BASIC);
        return stateless(http, door)
                .securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/tokens"))
                .authenticationManager(new ProviderManager(passwordProof))
                .httpBasic(basic -> basic.authenticationEntryPoint(door))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    /** Everything else programs do. */
    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(HttpSecurity http, IdempotencyFilter idempotency) throws Exception {
        return stateless(http, new AtTheDoor(problems, BEARER))
                .securityMatcher("/api/**", "/api")
                .addFilterBefore(bearerFilter, BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    /** Whoever runs the program looks at its health without a name, at everything else with one; collectors know passwords only. */
    @Bean
    @Order(3)
    SecurityFilterChain operationsDoor(HttpSecurity http) throws Exception {
        var door = new AtTheDoor(problems, BASIC);
        return stateless(http, door)
                .securityMatcher("/actuator/**", "/actuator")
                .authenticationManager(new ProviderManager(passwordProof))
                .httpBasic(basic -> basic.authenticationEntryPoint(door))
                .addFilterBefore(bearerFilter, BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole("ADMIN", "BOSS"))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, AtTheDoor door) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(doors -> doors.authenticationEntryPoint(door).accessDeniedHandler(door))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    /** The doors call it, behind the check of who asks; the container must not call it before them. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> onlyBehindTheDoors(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Requests are timed as a whole; timing each filter of a door as well would take longer than most of them do. */
    @Bean
    SecurityObservationSettings doorsAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** A header may hold any text: an Idempotency-Key in Chinese arrives as bytes that are no Latin-1 letters. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
