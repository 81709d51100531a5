package rollbook.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component that tells something about a person, and which promise it was collected under: it must be possible to forget it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    Purpose value() default Purpose.CONTACT;

    /** What a person's data was collected for; each purpose can be forgotten on its own. */
    enum Purpose {
        /** Talking to a possible student. */
        CONTACT,
        /** Keeping a contract that the law wants kept. */
        CONTRACT
    }
}
