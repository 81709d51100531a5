package rollbook.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import rollbook.api.Refused;
import rollbook.web.problem.ProblemWriter;
import rollbook.web.problem.Problems;

/** Recognises programs by the token they carry. A bad token is as good as none. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Admission admission;
    private final ProblemWriter problems;

    BearerFilter(Tokens tokens, Admission admission, ProblemWriter problems) {
        this.tokens = tokens;
        this.admission = admission;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional.ofNullable(tokenOf(request)).flatMap(this::recognise).ifPresent(BearerFilter::letIn);
        } catch (Refused notNow) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(Problems.of(notNow.refusal()), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    static @Nullable String tokenOf(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    private Optional<Authentication> recognise(String token) {
        return tokens.owner(token)
                .flatMap(owner -> admission.actor(owner.staffId()).map(actor -> PasswordProof.proven(owner, actor)));
    }

    private static void letIn(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
