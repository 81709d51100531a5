package rollbook.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import rollbook.api.Overloaded;
import rollbook.web.problem.ProblemWriter;
import rollbook.web.problem.Problems;

/** Tells programs that they must say who they are, and how. */
final class AtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final String challenge;

    AtTheDoor(ProblemWriter problems, String challenge) {
        this.problems = problems;
        this.challenge = challenge;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            tell(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", request, response);
            return;
        }
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(Problems.of(new Overloaded()), request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        var tried = failure instanceof BadCredentialsException || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        tell(HttpStatus.UNAUTHORIZED, tried ? "wrong-credentials" : "unauthenticated", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        tell(HttpStatus.FORBIDDEN, "forbidden", request, response);
    }

    private void tell(HttpStatus status, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problems.of(status, "security", name), request, response);
    }
}
