package rollbook.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a projection that people look at again and again while they wait for it to change: it is told sooner than others of what was
 * appended, and pays for it with smaller batches. Whoever says which position they wait for is served at once by every projection.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prompt {}
