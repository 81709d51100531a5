package rollbook.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the projections that an answer is read from. Who asks for the books as of a position waits until these have reached it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredFrom {
    /** For what any projection may have a part in. */
    String ALL = "*";

    /** Names of processing groups. */
    String[] value();
}
