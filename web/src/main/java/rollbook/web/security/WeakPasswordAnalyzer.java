package rollbook.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says so in one plain line, without a stack trace around it. */
final class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<WeakPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakPassword cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
