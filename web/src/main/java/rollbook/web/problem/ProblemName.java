package rollbook.web.problem;

import java.util.Locale;
import rollbook.api.Refusal;
import rollbook.api.Refusals;

/**
 * What a problem is called on the wire: {@code /problems/<area>/<name>}.
 *
 * @param area of the school, or {@code request} for what can happen to any request
 * @param name e.g. {@code already-held}
 */
record ProblemName(String area, String name) {

    static ProblemName of(Class<? extends Refusal> refusal) {
        var subject = Refusals.subjectOf(refusal);
        return new ProblemName(subject.isEmpty() ? "request" : subject, kebab(refusal.getSimpleName()));
    }

    static ProblemName request(String name) {
        return new ProblemName("request", name);
    }

    String type() {
        return "/problems/" + area + "/" + name;
    }

    String key() {
        return area + "." + name;
    }

    /** {@code already-held} as people read it: {@code Already held}. */
    String title() {
        var words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
