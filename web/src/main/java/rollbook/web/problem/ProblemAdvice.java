package rollbook.web.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import rollbook.api.FieldError;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.Unreachable;
import rollbook.web.Outage;
import rollbook.web.RequestId;

/** The one place where everything that can stand in the way of a program's request becomes a problem. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String UNTIL_IT_HAS_PASSED = "10";

    private final HolderNames holderNames;

    ProblemAdvice(HolderNames holderNames) {
        this.holderNames = holderNames;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refused refused, WebRequest request) {
        var problem = Problems.of(refused.refusal());
        holderNames.addTo(problem, refused.refusal());
        return switch (refused.refusal()) {
            case Refusal.Rationed rationed -> answer(refused, problem, Long.toString(rationed.retryAfter()), request);
            case Refusal.Passing _ -> answer(refused, problem, UNTIL_IT_HAS_PASSED, request);
            default -> answer(refused, problem, request);
        };
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> overtaken(Overtaken overtaken, WebRequest request) {
        var problem = Problems.of(overtaken.refusal());
        problem.setProperty("current", overtaken.current());
        return answer(overtaken, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(UnreadableChange failure, WebRequest request) {
        return unreadable(failure, UnreadableBody.explain(failure.why()), request);
    }

    /** A form without the line that parts it, or one that ends in the middle. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(MultipartException failure, WebRequest request) {
        return answer(failure, Problems.unreadableForm(), request);
    }

    /** A query whose bytes are no text. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> undecodable(InvalidParameterException failure, WebRequest request) {
        return answer(failure, Problems.malformed("", "not-text", "the parameters are not text in UTF-8"), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unknown(OutcomeUnknown failure, WebRequest request) {
        LOG.warn("Outcome unknown", failure);
        return answer(failure, Problems.of(HttpStatus.GATEWAY_TIMEOUT), request);
    }

    /** Logging in, or being let in, is settled by the security chains. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void unauthenticated(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (Outage.isBehind(failure)) {
            LOG.warn("The database is away: {}", failure.getMessage());
            return answer(failure, Problems.of(new Unreachable()), request);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The asker is gone", failure);
            return null;
        }
        LOG.error("Unexpected", failure);
        var problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("traceId", RequestId.current());
        return answer(failure, problem, request);
    }

    /** A name in the path that cannot be one names nothing; anywhere else it is a mistake in the form. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MethodArgumentTypeMismatchException argument) {
            return argument.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? answer(failure, Problems.of(HttpStatus.NOT_FOUND), request)
                    : answer(failure, invalid(argument.getName(), failure), request);
        }
        return answer(failure, invalid("", failure), request);
    }

    private static ProblemDetail invalid(String field, TypeMismatchException failure) {
        return Problems.malformed(field, "invalid", UnreadableBody.expectation(failure.getRequiredType()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(),
                        "invalid",
                        UnreadableBody.expectation(failure.getBindingResult().getFieldType(error.getField()))))
                .toList();
        return answer(failure, Problems.malformed(errors), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(failure, UnreadableBody.explain(failure), request);
    }

    private @Nullable ResponseEntity<Object> unreadable(Exception failure, FieldError why, WebRequest request) {
        return NestedExceptionUtils.getRootCause(failure) instanceof TooLarge
                ? answer(failure, Problems.of(HttpStatus.CONTENT_TOO_LARGE), request)
                : answer(failure, Problems.malformed(List.of(why)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(failure, Problems.malformed("", "required", "a parameter or header is missing"), request);
    }

    /** Everything else that the framework itself says no to. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail mine
                        && mine.getType() != null
                        && mine.getType().getPath().startsWith("/problems/")
                ? mine
                : Problems.of(status);
        var servlet = ((ServletWebRequest) request).getRequest();
        if (!Audience.isProgram(servlet)) {
            return forPeople(status, request);
        }
        problem.setInstance(Audience.instance(servlet));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private @Nullable ResponseEntity<Object> answer(Exception failure, ProblemDetail problem, WebRequest request) {
        var notNow = problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value();
        return answer(failure, problem, notNow ? "1" : null, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, @Nullable String retryAfter, WebRequest request) {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** People get a page, which the container asks for at {@code /error}. */
    private static @Nullable ResponseEntity<Object> forPeople(HttpStatusCode status, WebRequest request) {
        var response = ((ServletWebRequest) request).getResponse();
        try {
            if (response != null && !response.isCommitted()) {
                response.sendError(status.value());
            }
        } catch (java.io.IOException e) {
            LOG.debug("The asker is gone", e);
        }
        return null;
    }
}
