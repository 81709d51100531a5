package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
 * a page of its own, which goes on by itself where waiting helps.
 */
@ControllerAdvice(annotations = ConsolePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

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
            case Refusal.NotNow notNow
            when !"POST".equals(request.getMethod()) || console.hasDecided() -> later(notNow, request, response);
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

    /** A page that opens by itself what could not be shown just now, with the word on what was done that belongs there. */
    private ModelAndView later(Refusal.NotNow refusal, HttpServletRequest request, HttpServletResponse response) {
        var isDone = refusal instanceof NotYetVisible || console.hasDecided();
        var page = page(HttpStatus.SERVICE_UNAVAILABLE, isDone ? "behind" : "busy", request);
        response.setHeader("Retry-After", "2");
        var word = RequestContextUtils.getInputFlashMap(request);
        if (word != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(word);
            RequestContextUtils.saveOutputFlashMap(ConsoleModel.here(request), request, response);
        }
        return page.addObject("why", Objections.of(refusal));
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
