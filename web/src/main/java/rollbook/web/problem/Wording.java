package rollbook.web.problem;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What each problem means, in one English sentence; the console has its own words. */
final class Wording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("rollbook.web.problem.problems");

    private Wording() {}

    static String of(ProblemName name) {
        try {
            return SENTENCES.getString(name.key());
        } catch (MissingResourceException _) {
            return name.title() + ".";
        }
    }

    static boolean knows(ProblemName name) {
        return SENTENCES.containsKey(name.key());
    }
}
