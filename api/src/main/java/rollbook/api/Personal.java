package rollbook.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that tells something about a person, and which promise it was collected under: it must be possible to forget it.
 *
 * <p>In an event it is stored sealed under a key of the {@linkplain DataSubject person, or thing, the event is about}. Once that key is gone the
 * component reads as absent; where it must not be absent, as {@link #ERASED}, or as an empty list.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** What stands where a text was that nobody can read any more. */
    String ERASED = "[erased]";

    Purpose value() default Purpose.CONTACT;

    /** What a person's data was collected for; each purpose has a key of its own. */
    enum Purpose {
        /** Talking to a possible student. */
        CONTACT,
        /** Keeping a contract that the law wants kept. */
        CONTRACT,
        /**
         * Working with a thing: the name of a file, a reason. Staff typed it where nobody is named, so nobody can tell whom it names. It
         * is sealed under a key of the thing, and forgotten with the next person who is erased, whoever that is.
         */
        REMARK
    }
}
