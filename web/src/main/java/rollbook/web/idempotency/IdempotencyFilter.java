package rollbook.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.ContentCachingResponseWrapper;
import rollbook.api.Unreachable;
import rollbook.web.KeyedHash;
import rollbook.web.Outage;
import rollbook.web.RequestId;
import rollbook.web.http.RepeatableId;
import rollbook.web.problem.ProblemWriter;
import rollbook.web.problem.Problems;

/**
 * Answers a request that was answered before with the same answer, by its {@code Idempotency-Key}. While the first one is still
 * being answered, the others wait. What ended without a clear answer is done again, under the same names, when it is asked again.
 *
 * <p>Only an answer that is kept is given: done again after others have gone on, the same would be told in other words.
 */
@Component
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final int LONGEST_KEY = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    private static final int LOOKS = 250;
    private static final Duration PATIENCE_WITH_DATABASE = Duration.ofSeconds(6);

    private final Answers answers;
    private final KeyedHash hash;
    private final ProblemWriter problems;

    IdempotencyFilter(Answers answers, KeyedHash hash, ProblemWriter problems) {
        this.answers = answers;
        this.hash = hash;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_KEY) {
            refuse(
                    Problems.malformed(HEADER, "too-long", "must be 1 to " + LONGEST_KEY + " characters"),
                    request,
                    response);
            return;
        }
        @Nullable RepeatableRequest repeatable;
        try {
            repeatable = RepeatableRequest.of(request);
        } catch (MultipartException _) {
            refuse(Problems.unreadableForm(), request, response);
            return;
        }
        if (repeatable == null) {
            refuse(Problems.of(HttpStatus.CONTENT_TOO_LARGE, "request", "too-large"), request, response);
            return;
        }
        var asked = Asked.of(actor(), key, repeatable.content(), hash);
        switch (begun(asked)) {
            case Answers.Known.Mine(var firstAsked) -> {
                repeatable.setAttribute(RepeatableId.FIRST_ASKED, firstAsked);
                answer(asked, repeatable, response, chain);
            }
            case Answers.Known.Answered(var answer) -> repeat(answer, asked, request, response);
            case Answers.Known.Other _ ->
                refuse(Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency", "key-reused"), request, response);
            case Answers.Known.InProgress _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(Problems.of(HttpStatus.CONFLICT, "idempotency", "in-progress"), request, response);
            }
            case Answers.Known.Unreachable _ -> refuse(Problems.of(new Unreachable()), request, response);
        }
    }

    private Answers.Known begun(Asked asked) {
        try {
            return begin(asked);
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            giveUp(asked); // it may have been taken up, and only the answer lost
            return new Answers.Known.Unreachable();
        }
    }

    private Answers.Known begin(Asked asked) {
        var known = answers.begin(asked);
        for (int looks = 1; known instanceof Answers.Known.InProgress && looks < LOOKS; looks++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            known = answers.begin(asked);
        }
        return known;
    }

    private void answer(Asked asked, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(RepeatableId.ATTRIBUTE, RepeatableId.of(asked.name(), "new"));
        RequestId.rename(request, response, asked.name());
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            done = isClear(kept) && keep(asked, Answer.of(kept, Seal.of(request, asked)));
        } finally {
            if (!done) {
                giveUp(asked);
            }
        }
        if (done || !isClear(kept)) {
            kept.copyBodyToResponse();
        } else {
            response.reset();
            RequestId.rename(request, response, asked.name());
            refuse(Problems.of(HttpStatus.GATEWAY_TIMEOUT), request, response);
        }
    }

    /** What says when to ask again holds until then only, and is another answer afterwards. */
    private static boolean isClear(HttpServletResponse response) {
        return response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()
                && !response.containsHeader(HttpHeaders.RETRY_AFTER);
    }

    /** Tries for a while: a database that was killed is back after some seconds. */
    private boolean keep(Asked asked, Answer answer) {
        var deadline = System.nanoTime() + PATIENCE_WITH_DATABASE.toNanos();
        while (true) {
            try {
                return answers.keep(asked, answer);
            } catch (DataAccessException e) {
                if (System.nanoTime() > deadline) {
                    LOG.warn("An answer could not be kept, so it is not given either: {}", e.getMessage());
                    return false;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Where even that fails, whoever asks again waits until the time for the first answer is up. */
    private void giveUp(Asked asked) {
        try {
            answers.giveUp(asked);
        } catch (DataAccessException e) {
            LOG.warn("A request could not be given up: {}", e.getMessage());
        }
    }

    private void repeat(Answer answer, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!answer.writeTo(response, Seal.of(request, asked))) {
            refuse(Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency", "key-reused"), request, response);
        }
    }

    private void refuse(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(problem, request, response);
    }

    /** Headers are read as Latin-1; what was meant is UTF-8. */
    private static String key(HttpServletRequest request) {
        return new String(request.getHeader(HEADER).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody asks");
        }
        return authentication.getName();
    }
}
