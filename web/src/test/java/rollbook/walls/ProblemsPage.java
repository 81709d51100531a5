package rollbook.walls;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rollbook.api.Refusal;
import rollbook.api.Refusals;

/** {@code docs/problems.md}, as it must read today. */
final class ProblemsPage {

    private static final String HEAD = """
        # Problems

        What the API says when the school says no: `application/problem+json` (RFC 9457). `type` names the reason for
        programs, `title` and `detail` speak to people in their language, the members say what stands in the way.
        This page is written by a test from the refusals in `api`; `./mvnw verify` fails when it is out of date, and
        `./mvnw -q verify -Dproblems=write` writes it.
        """;

    private ProblemsPage() {}

    static String write(List<Class<?>> reasons, Map<String, String> sentences) {
        var areas =
                reasons.stream().collect(Collectors.groupingBy(ProblemsPage::area, TreeMap::new, Collectors.toList()));
        return HEAD
                + areas.entrySet().stream()
                        .map(area -> section(area.getKey(), area.getValue(), sentences))
                        .collect(Collectors.joining());
    }

    private static String section(String area, List<Class<?>> reasons, Map<String, String> sentences) {
        var rows = reasons.stream()
                .map(reason -> "| `%s` | %d | %s | %s |\n"
                        .formatted(type(reason), status(reason), sentence(reason, sentences), members(reason)))
                .collect(Collectors.joining());
        return "\n## %s\n\n| type | status | when | members |\n|---|---|---|---|\n%s"
                .formatted(area.isEmpty() ? "Everywhere" : area, rows);
    }

    private static String area(Class<?> reason) {
        return Refusals.subjectOf(reason);
    }

    private static String type(Class<?> reason) {
        var name = reason.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
        return area(reason).isEmpty() ? "/problems/request/" + name : "/problems/" + area(reason) + "/" + name;
    }

    private static int status(Class<?> reason) {
        if (Refusal.Missing.class.isAssignableFrom(reason)) {
            return 404;
        }
        if (Refusal.Forbidden.class.isAssignableFrom(reason)) {
            return 403;
        }
        if (Refusal.Conflict.class.isAssignableFrom(reason)) {
            return 409;
        }
        if (Refusal.Unprocessable.class.isAssignableFrom(reason)) {
            return 422;
        }
        if (Refusal.Rationed.class.isAssignableFrom(reason)) {
            return 429;
        }
        if (reason == Refusal.Stale.class) {
            return 412;
        }
        return reason == Refusal.Malformed.class ? 400 : 503;
    }

    private static String sentence(Class<?> reason, Map<String, String> sentences) {
        return sentences.getOrDefault(reason.getName(), "").replace("|", "\\|");
    }

    private static String members(Class<?> reason) {
        return Arrays.stream(reason.getRecordComponents())
                .map(component -> "`" + component.getName() + "`")
                .collect(Collectors.joining(", "));
    }
}
