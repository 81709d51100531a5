package rollbook.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the tables that a projection keeps, and nobody else writes. While it is built anew they stand a second time beside those that
 * serve, and take their place when they have caught up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Keeps {
    /** Names of tables in the schema {@code read}. */
    String[] value();

    /** Names of indexes, besides the keys, that the projection itself finds rows by: it needs them while it is built anew. */
    String[] foundBy() default {};
}
