package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import rollbook.api.NotYetVisible;
import rollbook.api.OutcomeUnknown;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/**
 * How a no looks in the console: after a form one comes back to where one was, with the reason on top; what cannot be shown at all is
 * a page of its own. Where waiting helps, that page goes on by itself, or holds what was sent to be sent again.
 */
@ControllerAdvice(annotations = ConsolePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

    /** Never written into a page. */
    private static final Set<String> SECRETS = Set.of("password", "present", "chosen", "again");

    private final ConsoleModel layout;
    private final Console console;

    ConsoleProblems(ConsoleModel layout, Console console) {
        this.layout = layout;
        this.console = console;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return switch (refused.refusal()) {
            case Refusal.Missing _ -> page(HttpStatus.NOT_FOUND, "missing", request);
            case Refusal.NotNow notNow -> notNow(notNow, request, response);
            case Refusal.Rationed rationed
            when !"POST".equals(request.getMethod()) -> {
                response.setHeader("Retry-After", Long.toString(rationed.retryAfter()));
                yield page(HttpStatus.TOO_MANY_REQUESTS, "rationed", request);
            }
            case Refusal refusal when "POST".equals(request.getMethod()) -> back(Objections.of(refusal), request);
            case Refusal.Forbidden _ -> page(HttpStatus.FORBIDDEN, "forbidden", request);
            default -> page(HttpStatus.BAD_REQUEST, "malformed", request);
        };
    }

    @ExceptionHandler({NotHere.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, "missing", request);
    }

    @ExceptionHandler(OutcomeUnknown.class)
    ModelAndView unknown(HttpServletRequest request) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "unknown", request);
    }

    private ModelAndView notNow(Refusal.NotNow refusal, HttpServletRequest request, HttpServletResponse response) {
        if (!"POST".equals(request.getMethod())) {
            return later(refusal, request, response);
        }
        if (console.hasDecided()) {
            return unknown(request); // a part of it was done
        }
        return Htmx.asks(request) ? back(Objections.of(refusal), request) : sendAgain(refusal, request, response);
    }

    /** A page that opens by itself what could not be shown just now, with the word on what was done that belongs there. */
    private ModelAndView later(Refusal.NotNow refusal, HttpServletRequest request, HttpServletResponse response) {
        var word = RequestContextUtils.getInputFlashMap(request);
        if (word != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(word);
            RequestContextUtils.saveOutputFlashMap(ConsoleModel.here(request), request, response);
        }
        var isBehind = refusal instanceof NotYetVisible;
        var isStored = isBehind && word != null && word.containsKey("toast");
        return busy(isStored ? "behind" : "busy", refusal, request, response)
                .addObject("opens", true)
                .addObject("old", isBehind);
    }

    /** A page that holds what was sent, to be sent again. */
    private ModelAndView sendAgain(Refusal.NotNow refusal, HttpServletRequest request, HttpServletResponse response) {
        return busy("busy", refusal, request, response)
                .addObject("action", request.getRequestURI())
                .addObject("sent", sent(request));
    }

    private ModelAndView busy(
            String kind, Refusal.NotNow refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "2");
        return page(HttpStatus.SERVICE_UNAVAILABLE, kind, request).addObject("why", Objections.of(refusal));
    }

    /** The fields of a form; none where a file or something secret was among them. */
    private static @Nullable Map<String, String[]> sent(HttpServletRequest request) {
        var fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove("_csrf");
        var isFile =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        return isFile || !Collections.disjoint(fields.keySet(), SECRETS) ? null : fields;
    }

    private ModelAndView page(HttpStatus status, String kind, HttpServletRequest request) {
        var page = new ModelAndView("problem", Map.of("kind", kind), status);
        var model = new ExtendedModelMap();
        layout.addTo(model, request, request.getUserPrincipal());
        page.addAllObjects(model);
        return page;
    }

    private static ModelAndView back(Objection objection, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("objection", objection);
        var next = Next.local(request.getParameter("next"), "/");
        var redirect = new RedirectView(next);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
