package rollbook.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the id of the person, or of the thing for a remark, whose {@linkplain Personal personal data} a record holds. It stands on the vocabulary, on an event, or on a
 * part of an event that is about somebody of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DataSubject {}
