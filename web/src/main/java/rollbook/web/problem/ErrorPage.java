package rollbook.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import rollbook.api.Unreachable;
import rollbook.web.Outage;
import rollbook.web.RequestId;

/** What is said when a request fails before or behind the controllers: a problem to programs, a page to people. */
@Controller
class ErrorPage extends AbstractErrorController {

    private final ProblemWriter writer;

    ErrorPage(ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> views, ProblemWriter writer) {
        super(attributes, views.orderedStream().toList());
        this.writer = writer;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var away = Outage.isBehind((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var status = away ? HttpStatus.SERVICE_UNAVAILABLE : getStatus(request);
        if (away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (Audience.isProgram(request)) {
            var problem = away ? Problems.of(new Unreachable()) : Problems.of(status);
            if (status.is5xxServerError() && !away) {
                problem.setProperty("traceId", RequestId.current());
            }
            writer.write(problem, request, response);
            return null;
        }
        response.setStatus(status.value());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("status", status.value());
        model.put("traceId", RequestId.current());
        var page = resolveErrorView(request, response, status, model);
        return page == null ? new ModelAndView("error", model) : page;
    }
}
