package rollbook.command;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import rollbook.api.Refusal;
import rollbook.api.Refused;

/** Compares refusals, never texts. */
public final class Refusing {

    private Refusing() {}

    /** A refusal that says exactly this. */
    public static Matcher<Refused> with(Refusal expected) {
        return new CustomTypeSafeMatcher<>("a refusal with " + expected) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.refusal().equals(expected);
            }
        };
    }
}
