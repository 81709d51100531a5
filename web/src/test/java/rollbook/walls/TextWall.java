package rollbook.walls;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A wall against words rather than classes.
 *
 * @param sentence what it promises
 * @param where the files it stands in, by path below the root
 * @param forbidden what none of their lines holds
 * @param planted a line that must be caught
 * @param harmless a line that must not
 */
record TextWall(String sentence, Predicate<String> where, Pattern forbidden, String planted, String harmless) {

    private static final Predicate<String> JAVA = file -> file.endsWith(".java");
    private static final Predicate<String> TESTS = JAVA.and(file -> !file.contains("/src/main/"));
    private static final Predicate<String> OURS = file -> !file.startsWith("mvnw") && !file.startsWith(".mvn/wrapper/");
    private static final Predicate<String> NOT_THE_WALLS = file -> !file.endsWith("/walls/TextWall.java");

    static final List<TextWall> ALL = List.of(
            new TextWall(
                    "nothing is left to do in a comment",
                    OURS.and(NOT_THE_WALLS),
                    Pattern.compile("\\b(TODO|FIXME|XXX)\\b"),
                    "// TODO later",
                    "a to-do list"),
            new TextWall(
                    "imports name what they import",
                    JAVA,
                    Pattern.compile("^import .*\\*;"),
                    "import java.util.*;",
                    "import java.util.List;"),
            new TextWall(
                    "tests wait for what they expect, not for a while",
                    TESTS.and(NOT_THE_WALLS),
                    Pattern.compile("\\bThread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\("),
                    "Thread.sleep(100);",
                    "await(() -> done);"),
            new TextWall(
                    "no file knows the machine it was written on",
                    OURS.and(NOT_THE_WALLS),
                    Pattern.compile("(?<![\\w.})])/(work|root|home|Users|private)/\\w|[A-Z]:\\\\Users"),
                    "cd /home/anna/rollbook",
                    "href=\"/customers/home/x\""),
            new TextWall(
                    "no file names a registry to fetch from",
                    OURS.and(NOT_THE_WALLS),
                    Pattern.compile("registry\\.npmjs|repo1?\\.maven|repo\\.spring\\.io|pypi\\.org|ghcr\\.io|quay\\.io"
                            + "|<(repository|pluginRepository|mirror)>"),
                    "<url>https://repo1.maven.org/maven2</url>",
                    "a repository of customers"),
            new TextWall(
                    "who silences the null check says why",
                    JAVA.and(NOT_THE_WALLS),
                    Pattern.compile("@(SuppressWarnings\\(.*NullAway.*\\)|NullUnmarked)\\s*$"),
                    "@SuppressWarnings(\"NullAway\")",
                    "@SuppressWarnings(\"NullAway\") // old events lack it"));

    /** Whether a line is on the wrong side. */
    boolean catches(String line) {
        return forbidden.matcher(line).find();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
