package rollbook.web.problem;

import java.util.Locale;
import java.util.Optional;
import rollbook.api.Refusal;
import rollbook.api.Refusals;

/**
 * What a problem is called on the wire: {@code /problems/<area>/<name>}.
 *
 * @param area of the school, or {@code request} for what can happen to any request
 * @param name e.g. {@code already-held}
 */
record ProblemName(String area, String name) {

    private static final String LANGUAGE = "rollbook.api";

    static ProblemName of(Class<? extends Refusal> refusal) {
        var place = refusal.getPackageName();
        var area = place.equals(LANGUAGE) ? "request" : place.substring(LANGUAGE.length() + 1);
        return new ProblemName(thing(refusal).orElse(area), kebab(refusal.getSimpleName()));
    }

    /** Where an area speaks of several things, with a vocabulary for each, the thing is named: {@code branch}, {@code course}. */
    private static Optional<String> thing(Class<? extends Refusal> refusal) {
        var vocabulary = refusal.getEnclosingClass();
        var ofThatArea = Refusals.all().stream()
                .filter(other -> vocabulary != null && other.getPackageName().equals(vocabulary.getPackageName()))
                .filter(Class::isSealed)
                .count();
        return vocabulary == null || ofThatArea < 2
                ? Optional.empty()
                : Optional.of(kebab(vocabulary.getSimpleName().replaceFirst("Refusal$", "")));
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
